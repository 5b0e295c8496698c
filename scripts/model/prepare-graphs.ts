import type { ModelPlan } from '../../src/config/model-manifest.ts'
import type { Graph, Pass } from './graph.ts'
import { KOKORO_CUTS, WHOLE_PROSODY } from './kokoro-cuts.ts'
import { borrowedStatistics } from './passes/borrowed-statistics.ts'
import { cut } from './passes/cut.ts'
import { dequantise } from './passes/dequantise.ts'
import { dropBiases } from './passes/drop-biases.ts'
import { gpuOperators } from './passes/gpu-operators.ts'
import { fastConvolution, type Tiles } from './passes/fast-convolution.ts'
import { fewBuffers } from './passes/few-buffers.ts'
import { foldAlphas } from './passes/fold-alphas.ts'
import { inverseStft } from './passes/inverse-stft.ts'
import { normalisation } from './passes/normalisation.ts'
import { sine } from './passes/sine.ts'
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

/**
 * From a sweep on WASM: larger tiles are no faster (fewer products, longer transforms), take more memory and waste more of
 * a window's last tile. See ARCHITECTURE.md.
 */
const TILES = { stage1: { 3: 8, 7: 20, 11: 28 }, stage2: { 3: 8, 7: 20, 11: 36 } } as const

/** Storage buffers that WebGPU promises a kernel. */
const GPU_BUFFERS = 8

function planPasses(plan: ModelPlan, tiles: Tiles): readonly NamedPass[] {
  if (plan === 'gpu') {
    return [
      { name: 'gpu-operators', pass: gpuOperators },
      { name: 'few-buffers', pass: fewBuffers(GPU_BUFFERS - 1) },
    ]
  }
  const polynomial = { name: 'sine', pass: sine }
  if (plan === 'lean') return [polynomial]
  return [
    polynomial,
    { name: 'up-samplers', pass: upSamplers },
    { name: 'fast-convolution', pass: fastConvolution(tiles) },
  ]
}

/** What the model build makes, by the key a graph has in the manifest. */
export function modelRecipes(): Readonly<Record<string, Recipe>> {
  const plans = ['fast', 'lean', 'gpu'] as const
  const first = plans.map((plan) => {
    const passes = [...stage(256), ...planPasses(plan, TILES.stage1)]
    return [`stage1.${plan}`, { graph: 'stage1' as const, passes }] as const
  })
  const second = plans.map((plan) => {
    const passes = [
      ...stage(128),
      { name: 'inverse-stft', pass: inverseStft },
      ...planPasses(plan, TILES.stage2),
    ]
    return [`stage2.${plan}`, { graph: 'stage2' as const, passes }] as const
  })
  return {
    text: { graph: 'text', passes: [] },
    curves: { graph: 'curves', passes: [] },
    source: { graph: 'source', passes: [] },
    body: { graph: 'body', passes: NORMS },
    ...Object.fromEntries([...first, ...second]),
  }
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
