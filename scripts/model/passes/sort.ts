import type { Graph, Node } from '../graph.ts'
import { outerTensors } from './prune.ts'

/**
 * Puts every node after the nodes it needs, otherwise in the order found.
 * @throws RangeError where a node waits for a tensor that nobody makes
 */
export function sort(graph: Graph): Graph {
  const known = new Set<string>(['', ...graph.inputs.map((port) => port.name), ...graph.tensors.keys()])
  const nodes: Node[] = []
  let pending: readonly Node[] = graph.nodes
  while (pending.length > 0) {
    const waiting: Node[] = []
    for (const node of pending) {
      if ([...node.inputs, ...outerTensors(node)].every((name) => known.has(name))) {
        nodes.push(node)
        for (const output of node.outputs) known.add(output)
      } else {
        waiting.push(node)
      }
    }
    if (waiting.length === pending.length) {
      const missing = waiting[0]!.inputs.filter((name) => !known.has(name))
      throw new RangeError(`Node ${waiting[0]!.name} waits for ${missing.join(', ')}, which nothing makes.`)
    }
    pending = waiting
  }
  return { ...graph, nodes }
}
