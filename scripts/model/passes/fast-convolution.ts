import { convolutionAlgorithm } from '../convolution-algorithm.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Graph, Node, Weights } from '../graph.ts'
import { FastConvolutionWriter } from '../write-fast-convolution.ts'

/** Tile by taps: larger ones save products and cost transforms, whose share falls with the channels. */
export type Tiles = Readonly<Record<number, number>>

const ints = (node: Node, name: string): readonly number[] => {
  const attribute = node.attributes[name]
  return attribute && 'ints' in attribute ? attribute.ints : []
}

/**
 * Convolutions of stride 1 whose taps are in `tiles` → products in a transformed domain: the input transform is a
 * convolution with stride, the channels mix in one batched MatMul, the inverse is a MatMul.
 *
 * After `drop-biases`: none is left to add. Dilation d works on every d-th sample at once.
 */
export function fastConvolution(tiles: Tiles): (graph: Graph) => Graph {
  return (graph) => {
    const index = new GraphIndex(graph)
    const builder = new GraphBuilder('fast')
    const writer = new FastConvolutionWriter(builder)
    const remove = new Set<Node>()
    for (const node of graph.nodes) {
      const weights = graph.tensors.get(node.inputs[1] ?? '')
      if (node.op !== 'Conv' || weights?.kind !== 'weights' || node.inputs.length > 2) continue
      const [outputs, inputs, taps] = weights.shape as [number, number, number]
      const [dilation = 1] = ints(node, 'dilations')
      const [stride = 1] = ints(node, 'strides')
      const [left, right] = ints(node, 'pads')
      const tile = tiles[taps]
      if (!tile || stride !== 1 || left !== right || 2 * left! !== dilation * (taps - 1)) continue
      const algorithm = convolutionAlgorithm(taps, tile)
      const padding = (taps - 1) / 2
      const convolution = {
        algorithm,
        weights: weights as Weights,
        inputs,
        outputs,
        dilation,
        padding,
        extra: 0,
      }
      writer.write(node.inputs[0]!, lengthRoot(index, node.inputs[0]!), convolution, node.outputs[0])
      remove.add(node)
    }
    return editGraph(graph, { remove, add: builder.nodes, tensors: builder.tensors })
  }
}

const KEEPS_LENGTH = ['Add', 'Sub', 'Mul', 'Div', 'Round', 'Sin', 'BatchNormalization', 'LeakyRelu']

/** The earliest tensor with the same length that can be told from the operators alone. */
function lengthRoot(index: GraphIndex, tensor: string): string {
  let root = tensor
  for (;;) {
    const node = index.producer(root)
    if (!node) return root
    const { inputs } = node
    const same = node.op === 'Conv' && ints(node, 'strides')[0] === 1
    if (!same && !KEEPS_LENGTH.includes(node.op)) return root
    root = inputs.find((name) => index.constant(name) === undefined)!
  }
}
