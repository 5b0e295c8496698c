import type { Graph, Node, Port } from '../graph.ts'
import { GraphIndex } from '../graph-index.ts'
import { outerTensors } from './prune.ts'

/** A tensor of the whole graph that becomes an input or output of the piece, under the port's name. */
export interface CutPoint extends Port {
  readonly tensor: string
}

/** The piece of a graph between some of its tensors, which get new names on the way. */
export function cut(graph: Graph, inputs: readonly CutPoint[], outputs: readonly CutPoint[]): Graph {
  const index = new GraphIndex(graph)
  const names = new Map([...inputs, ...outputs].map((point) => [point.tensor, point.name]))
  const stops = new Set(inputs.map((point) => point.tensor))
  const inside = new Set<Node>()
  const used = new Set<string>()
  const pending = outputs.map((point) => point.tensor)
  for (let tensor = pending.pop(); tensor !== undefined; tensor = pending.pop()) {
    if (stops.has(tensor)) continue
    used.add(tensor)
    const node = index.producer(tensor)
    if (!node || inside.has(node)) continue
    inside.add(node)
    pending.push(...node.inputs, ...outerTensors(node))
  }
  const rename = (name: string) => names.get(name) ?? name
  const port = ({ name, type, shape }: CutPoint): Port => ({ name, type, shape })
  return {
    nodes: graph.nodes
      .filter((node) => inside.has(node))
      .map((node) => ({ ...node, inputs: node.inputs.map(rename), outputs: node.outputs.map(rename) })),
    tensors: new Map([...graph.tensors].filter(([name]) => used.has(name))),
    inputs: inputs.map(port),
    outputs: outputs.map(port),
  }
}
