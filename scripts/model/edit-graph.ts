import type { Graph, Node, Port, Tensor } from './graph.ts'

export interface GraphEdit {
  readonly remove?: ReadonlySet<Node>
  readonly add?: readonly Node[]
  readonly tensors?: Iterable<readonly [string, Tensor]>
  readonly inputs?: readonly Port[]
  readonly outputs?: readonly Port[]
}

/** The graph with some nodes gone, some added and some tensors replaced. */
export function editGraph(graph: Graph, edit: GraphEdit): Graph {
  const { remove, add = [], tensors = [] } = edit
  return {
    nodes: [...graph.nodes.filter((node) => !remove?.has(node)), ...add],
    tensors: new Map([...graph.tensors, ...tensors]),
    inputs: edit.inputs ?? graph.inputs,
    outputs: edit.outputs ?? graph.outputs,
  }
}
