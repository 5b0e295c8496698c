import { floatConstant, floatValues } from '../constant.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Constant, Graph, Node, Weights } from '../graph.ts'

/** What turns the style into one norm's scale and shift: a product, a bias, a split in two. */
export interface StyleProjection {
  readonly product: Node
  readonly sum: Node
  readonly weights: string
  readonly bias: string
}

/**
 * scale = 1 + first half, shift = second half: the 1 goes into the bias, and both come out as plain [C].
 *
 * After `normalisation`, whose Reshape nodes it looks for.
 */
export function styleProjection(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const builder = new GraphBuilder('style')
  const remove = new Set<Node>()
  for (const node of graph.nodes) {
    const match = node.op === 'Split' ? matchProjection(index, node) : undefined
    if (!match) continue
    const values = floatValues(match.bias)
    const channels = values.length / 2
    const shifted = values.map((value, at) => (at < channels ? value + 1 : value))
    const bias = builder.floats(`${match.sum.name} bias`, [values.length], shifted)
    const sum = builder.node('Add', [match.product, bias])
    const [scale, shift] = builder.split(
      builder.node('Reshape', [sum, builder.ints(-1)]),
      [channels, channels],
      0,
    )
    for (const flat of match.scales) builder.node('Identity', [scale!], {}, flat.outputs[0])
    for (const flat of match.shifts) builder.node('Identity', [shift!], {}, flat.outputs[0])
    for (const former of [node, match.sum, ...match.scales, ...match.shifts]) remove.add(former)
  }
  return editGraph(graph, { remove, add: builder.nodes, tensors: builder.tensors })
}

function matchProjection(index: GraphIndex, split: Node) {
  const sum = index.producer(index.producer(split.inputs[0], 'Unsqueeze')?.inputs[0], 'Add')
  const product = sum?.inputs.find((name) => index.producer(name, 'MatMul'))
  const bias = sum && index.constant(index.other(sum, product))
  const plusOne = index.consumer(split.outputs[0], 'Add')
  if (!sum || !product || !bias || !plusOne) return undefined
  if (index.scalar(index.other(plusOne, split.outputs[0])) !== 1) return undefined
  const scales = index.consumers(plusOne.outputs[0])
  const shifts = index.consumers(split.outputs[1])
  if (![...scales, ...shifts].every((user) => user.op === 'Reshape')) return undefined
  return { sum, product, bias, scales, shifts }
}

/** The projection behind a BatchNormalization of this pass. @throws RangeError where there is none */
export function projectionOf(index: GraphIndex, norm: Node): StyleProjection {
  const split = index.producer(
    index.producer(norm.inputs[1], 'Identity')?.inputs[0] ?? norm.inputs[1],
    'Split',
  )
  const sum = index.producer(index.producer(split?.inputs[0], 'Reshape')?.inputs[0], 'Add')
  const product = index.producer(sum?.inputs[0], 'MatMul')
  const [, weights] = product?.inputs ?? []
  const [, bias] = sum?.inputs ?? []
  if (!product || !sum || !weights || !bias)
    throw new RangeError(`${norm.name} is not fed by a style projection.`)
  return { product, sum, weights, bias }
}

/** The projection's weights and bias, with scale and shift of every channel times `factor`. */
export function scaleProjection(
  weights: Weights,
  bias: Constant,
  factor: ArrayLike<number>,
  scaleWeights: (weights: Weights, axis: number, vector: ArrayLike<number>) => Weights,
): [Weights, Constant] {
  const twice = [...Array.from(factor), ...Array.from(factor)]
  const scaled = floatValues(bias).map((value, at) => value * twice[at]!)
  return [scaleWeights(weights, 1, twice), floatConstant(bias.shape, scaled)]
}
