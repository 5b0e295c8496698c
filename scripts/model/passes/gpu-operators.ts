import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Graph, Node } from '../graph.ts'

/**
 * If and BatchNormalization → arithmetic that every WebGPU build has.
 *
 * Statistics are always measured here, and mixed with the given ones: measured + borrow × (given − measured).
 */
export function gpuOperators(graph: Graph): Graph {
  const builder = new GraphBuilder('gpu')
  const remove = new Set<Node>()
  const inlined: Node[] = []
  for (const node of graph.nodes) {
    if (node.op === 'If') {
      inlined.push(...mixStatistics(builder, node))
      remove.add(node)
    }
  }
  const index = new GraphIndex(graph)
  for (const norm of graph.nodes) {
    if (norm.op !== 'BatchNormalization') continue
    const [input, scale, shift, mean, variance] = norm.inputs as [string, string, string, string, string]
    const epsilon = norm.attributes['epsilon']
    const smallest = builder.float(epsilon && 'float' in epsilon ? epsilon.float : 1e-5)
    const deviation = builder.node('Sqrt', [builder.node('Add', [variance, smallest])])
    const gain = builder.node('Div', [scale, deviation])
    const offset = builder.node('Sub', [shift, builder.node('Mul', [mean, gain])])
    const column = (name: string) => builder.node('Reshape', [name, builder.ints(1, -1, 1)])
    const scaled = builder.node('Mul', [input, column(gain)])
    builder.node('Add', [scaled, column(offset)], {}, norm.outputs[0])
    if (index.producer(norm.outputs[0]) === norm) remove.add(norm)
  }
  return editGraph(graph, { remove, add: [...inlined, ...builder.nodes], tensors: builder.tensors })
}

function mixStatistics(builder: GraphBuilder, choice: Node): readonly Node[] {
  const { then_branch: given, else_branch: measured } = choice.attributes
  if (!given || !measured || !('graph' in given) || !('graph' in measured)) {
    throw new TypeError(`${choice.name} has no branches; gpu-operators comes after borrowed-statistics.`)
  }
  choice.outputs.forEach((output, at) => {
    const own = measured.graph.outputs[at]!.name
    const borrowed = given.graph.outputs[at]!.name
    const difference = builder.node('Sub', [borrowed, own])
    builder.node('Add', [own, builder.node('Mul', [difference, 'borrow'])], {}, output)
  })
  return [...given.graph.nodes, ...measured.graph.nodes]
}
