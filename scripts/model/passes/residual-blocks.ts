import { floatValues } from '../constant.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Graph, Node, Port, Weights } from '../graph.ts'
import { scaleWeights } from '../weights.ts'
import { tidy } from '../tidy.ts'
import { cut } from './cut.ts'

/** A convolution behind its norm and Snake. */
export interface BlockConvolution {
  readonly taps: number
  readonly dilation: number
  /** Row of `statistics` that its norm borrows. */
  readonly norm: number
  /** [out, in, taps], for Snake over π. */
  readonly kernel: Weights
}

/** A stage of the generator taken apart: what comes before its residual blocks, they themselves, what comes after. */
export interface SplitStage {
  /** Inputs as the stage, less statistics; outputs `base` and `noise` [1, T, C], `affine` [24, 2, C] */
  readonly head: Graph
  /** Six convolutions of the noise's block, then six of each of three blocks. */
  readonly convolutions: readonly BlockConvolution[]
  /** Added to what comes out, a number a channel. */
  readonly bias: Float64Array
  /** `blocks` [1, T, C] → the stage's output; undefined where nothing is left to do. */
  readonly tail: Graph | undefined
}

/**
 * Takes the residual blocks, nine tenths of a stage's work, out of its graph: src/engine/kernels computes them.
 *
 * After `drop-biases`.
 */
export function residualBlocks(stage: Graph): SplitStage {
  const index = new GraphIndex(stage)
  const norms = index.producer(index.producer('used', 'Reshape')?.inputs[0], 'Concat')!.inputs
  const after = snakeConvolutions(stage, index)
  const noise = [...after.keys()].find((tensor) => index.producer(tensor, 'Conv')?.inputs[0] === 'harmonics')
  if (noise === undefined) throw new RangeError('The stage has no block of noise.')
  const first = walkBlock(index, after, noise, after.get(noise)![0]!)
  const join = index.consumers(first.end).find(({ op }) => op === 'Add')!
  const base = index.other(join, first.end)!
  const shared = join.outputs[0]!
  const blocks = after.get(shared)!.map((node) => walkBlock(index, after, shared, node))
  const nodes = [first, ...blocks].flatMap((block) => block.nodes)
  const ends = new Set(blocks.map(({ end }) => end))
  const sum = stage.nodes.find(({ op, inputs }) => op === 'Div' && isSumOf(index, inputs[0]!, ends))!
  const biased = index.consumer(sum.outputs[0], 'Add')!
  const bias = floatValues(index.constant(index.other(biased, sum.outputs[0]))!)
  const convolutions = nodes.map(({ convolution, norm }) => {
    const [, inputs, taps] = kernelOf(stage, convolution).shape as [number, number, number]
    const kernel = scaleWeights(kernelOf(stage, convolution), 1, new Float64Array(inputs).fill(Math.PI))
    const { dilations } = convolution.attributes
    const dilation = dilations && 'ints' in dilations ? dilations.ints[0]! : 1
    return { taps, dilation, norm: norms.indexOf(norm.inputs[3]!) / 2, kernel }
  })
  return {
    head: headOf(
      stage,
      base,
      noise,
      nodes.map(({ norm }) => norm),
      bias.length,
    ),
    convolutions,
    bias: Float64Array.from(bias),
    tail: tailOf(stage, biased, bias.length),
  }
}

interface SnakeNodes {
  readonly convolution: Node
  readonly norm: Node
}

/** By what their norms look at. */
function snakeConvolutions(stage: Graph, index: GraphIndex): Map<string, SnakeNodes[]> {
  const found = new Map<string, SnakeNodes[]>()
  for (const convolution of stage.nodes) {
    if (convolution.op !== 'Conv') continue
    const snake = index.producer(convolution.inputs[0], 'Add')
    const square = snake && snake.inputs.map((name) => index.producer(name, 'Mul')).find(Boolean)
    const norm = index.producer(index.producer(square?.inputs[0], 'Sin')?.inputs[0], 'BatchNormalization')
    if (!norm) continue
    const source = norm.inputs[0]!
    found.set(source, [...(found.get(source) ?? []), { convolution, norm }])
  }
  return found
}

/** Three times: a convolution, another, and the sum with what went into the first. */
function walkBlock(
  index: GraphIndex,
  after: ReadonlyMap<string, readonly SnakeNodes[]>,
  start: string,
  first: SnakeNodes,
): { nodes: SnakeNodes[]; end: string } {
  const nodes: SnakeNodes[] = []
  let x = start
  for (let pair = 0; pair < 3; pair++) {
    const one = pair === 0 ? first : after.get(x)![0]!
    const other = after.get(one.convolution.outputs[0]!)![0]!
    nodes.push(one, other)
    const sum = index.consumer(other.convolution.outputs[0], 'Add')!
    x = sum.outputs[0]!
  }
  return { nodes, end: x }
}

function isSumOf(index: GraphIndex, tensor: string, ends: ReadonlySet<string>): boolean {
  if (ends.has(tensor)) return true
  const sum = index.producer(tensor, 'Add')
  return sum !== undefined && sum.inputs.every((input) => isSumOf(index, input, ends))
}

function kernelOf(stage: Graph, convolution: Node): Weights {
  const kernel = stage.tensors.get(convolution.inputs[1]!)
  if (kernel?.kind !== 'weights') throw new RangeError(`${convolution.name} has no weights.`)
  return kernel
}

const rows = (name: string, channels: number): Port => ({
  name,
  type: 'float32',
  shape: [1, 'rows', channels],
})
const TURN = { perm: { ints: [0, 2, 1] } }

function headOf(stage: Graph, base: string, noise: string, norms: readonly Node[], channels: number): Graph {
  const builder = new GraphBuilder('head')
  builder.node('Transpose', [base], TURN, 'base')
  builder.node('Transpose', [noise], TURN, 'noise')
  const lines = norms.flatMap(({ inputs: [, scale, shift] }) => [scale!, shift!])
  const affine = builder.node('Concat', lines, { axis: { int: 0 } })
  builder.node('Reshape', [affine, builder.ints(norms.length, 2, channels)], {}, 'affine')
  const whole = editGraph(stage, { add: builder.nodes, tensors: builder.tensors })
  const inputs = stage.inputs.filter(({ name }) => name !== 'statistics' && name !== 'borrow')
  const outputs: Port[] = [
    rows('base', channels),
    rows('noise', channels),
    { name: 'affine', type: 'float32', shape: [norms.length, 2, channels] },
  ]
  const point = (port: Port) => ({ ...port, tensor: port.name })
  return tidy((graph) => cut(graph, inputs.map(point), outputs.map(point)))(whole)
}

function tailOf(stage: Graph, biased: Node, channels: number): Graph | undefined {
  const [output] = stage.outputs
  if (!output || biased.outputs[0] === output.name) return undefined
  const builder = new GraphBuilder('tail')
  builder.node('Transpose', ['blocks'], TURN, biased.outputs[0])
  const whole = editGraph(stage, { remove: new Set([biased]), add: builder.nodes })
  return tidy((graph) =>
    cut(graph, [{ ...rows('blocks', channels), tensor: 'blocks' }], [{ ...output, tensor: output.name }]),
  )(whole)
}
