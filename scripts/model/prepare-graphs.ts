import type { Graph, Pass } from './graph.ts'
import { KOKORO_CUTS, WHOLE_PROSODY } from './kokoro-cuts.ts'
import { borrowedStatistics } from './passes/borrowed-statistics.ts'
import { cut } from './passes/cut.ts'
import { dequantise } from './passes/dequantise.ts'
import { dropBiases } from './passes/drop-biases.ts'
import { gpuOperators } from './passes/gpu-operators.ts'
import { fewBuffers } from './passes/few-buffers.ts'
import { foldAlphas } from './passes/fold-alphas.ts'
import { inverseStft } from './passes/inverse-stft.ts'
import { normalisation } from './passes/normalisation.ts'
import { residualBlocks, type SplitStage } from './passes/residual-blocks.ts'
import { styleProjection } from './passes/style-projection.ts'
import { upSamplers } from './passes/up-samplers.ts'
import { plainTransposition } from './passes/plain-transposition.ts'
import { tidy } from './tidy.ts'

export type GraphName = keyof typeof KOKORO_CUTS

export interface NamedPass {
  readonly name: string
  readonly pass: Pass
}

/** A piece of the model and what is done to it, in order; the last graph is what ships. */
export interface Recipe {
  readonly graph: GraphName
  readonly passes: readonly NamedPass[]
}

const NORMS: readonly NamedPass[] = [
  { name: 'normalisation', pass: normalisation },
  { name: 'style-projection', pass: styleProjection },
]

const stage = (channels: number): readonly NamedPass[] => [
  ...NORMS,
  { name: 'borrowed-statistics', pass: borrowedStatistics(channels) },
  { name: 'fold-alphas', pass: foldAlphas },
  { name: 'drop-biases', pass: dropBiases },
]

/** Storage buffers that WebGPU promises a kernel. */
const GPU_BUFFERS = 8

const CHANNELS = { stage1: 256, stage2: 128 } as const
export type StageName = keyof typeof CHANNELS
export const STAGES = ['stage1', 'stage2'] as const satisfies readonly StageName[]

/** A stage of the generator up to where the ways of WebGPU and WebAssembly part. */
function stageRecipe(name: StageName): Recipe {
  const last = name === 'stage2' ? [{ name: 'inverse-stft', pass: inverseStft }] : []
  return { graph: name, passes: [...stage(CHANNELS[name]), ...last] }
}

/** What the model build makes in graphs alone, by the key a graph has in the manifest. */
export function modelRecipes(): Readonly<Record<string, Recipe>> {
  const gpu = STAGES.map((name) => {
    const { passes } = stageRecipe(name)
    const own = [
      { name: 'gpu-operators', pass: gpuOperators },
      { name: 'few-buffers', pass: fewBuffers(GPU_BUFFERS - 1) },
    ]
    return [`${name}.gpu`, { graph: name, passes: [...passes, ...own] }] as const
  })
  return {
    text: { graph: 'text', passes: [] },
    curves: { graph: 'curves', passes: [] },
    source: { graph: 'source', passes: [] },
    body: { graph: 'body', passes: NORMS },
    ...Object.fromEntries(gpu),
  }
}

/** A stage of the generator as it runs in WebAssembly. */
export function splitStage(pieces: Readonly<Record<GraphName, Graph>>, name: StageName): SplitStage {
  const split = residualBlocks(prepareGraph(pieces, stageRecipe(name)))
  return { ...split, head: tidy(upSamplers)(split.head) }
}

/** The published graph in float32. */
function floatModel(published: Graph): Graph {
  return tidy(plainTransposition)(tidy(dequantise)(published))
}

/** Tokens to curves in one graph, which aligns by itself. */
export function wholeProsody(published: Graph): Graph {
  return cut(floatModel(published), WHOLE_PROSODY.inputs, WHOLE_PROSODY.outputs)
}

/** The published graph in float32, cut into its pieces. */
export function cutModel(published: Graph): Readonly<Record<GraphName, Graph>> {
  const whole = floatModel(published)
  const pieces = Object.entries(KOKORO_CUTS).map(([name, points]) => [
    name,
    cut(whole, points.inputs, points.outputs),
  ])
  return Object.fromEntries(pieces) as Record<GraphName, Graph>
}

/** A piece after all passes of its recipe. */
export function prepareGraph(pieces: Readonly<Record<GraphName, Graph>>, recipe: Recipe): Graph {
  return recipe.passes.reduce((graph, { pass }) => tidy(pass)(graph), pieces[recipe.graph])
}
