import type { Graph, Node } from '../graph.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphIndex } from '../graph-index.ts'

/** Drops nodes that no output depends on, and tensors that no node uses. */
export function prune(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const alive = new Set<Node>()
  const used = new Set<string>()
  const pending = graph.outputs.map((port) => port.name)
  for (let tensor = pending.pop(); tensor !== undefined; tensor = pending.pop()) {
    used.add(tensor)
    const node = index.producer(tensor)
    if (!node || alive.has(node)) continue
    alive.add(node)
    pending.push(...node.inputs, ...outerTensors(node))
  }
  const remove = new Set(graph.nodes.filter((node) => !alive.has(node)))
  const kept = [...graph.tensors].filter(([name]) => used.has(name))
  return { ...editGraph(graph, { remove }), tensors: new Map(kept) }
}

/** What the branches of an If take from the graph around it. */
export function outerTensors(node: Node): string[] {
  return Object.values(node.attributes).flatMap((attribute) => {
    if (!('graph' in attribute)) return []
    const inner = new Set(attribute.graph.nodes.flatMap((one) => one.outputs))
    return attribute.graph.nodes
      .flatMap((one) => one.inputs)
      .filter((name) => name !== '' && !inner.has(name))
  })
}
