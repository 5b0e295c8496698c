import { constantValues } from '../constant.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Graph, Node } from '../graph.ts'

/**
 * Split into more than `most` → a Slice each; Concat of more than `most` → Concats of Concats.
 *
 * WebGPU binds no more than 8 buffers to a kernel, and the default build of onnxruntime-web binds every tensor to one:
 * what goes beyond comes out as nothing, without an error.
 */
export function fewBuffers(most: number): (graph: Graph) => Graph {
  return (graph) => {
    const index = new GraphIndex(graph)
    const builder = new GraphBuilder('few')
    const remove = new Set<Node>()
    for (const node of graph.nodes) {
      if (node.op === 'Split' && node.outputs.length > most) slices(builder, index, node)
      else if (node.op === 'Concat' && node.inputs.length > most) concats(builder, node, most)
      else continue
      remove.add(node)
    }
    return editGraph(graph, { remove, add: builder.nodes, tensors: builder.tensors })
  }
}

function slices(builder: GraphBuilder, index: GraphIndex, split: Node): void {
  const [input, sizes] = split.inputs
  const constant = index.constant(sizes)
  const axis = split.attributes['axis']
  if (!input || !constant) throw new RangeError(`${split.name} does not tell its sizes as a constant.`)
  const along = builder.ints(axis && 'int' in axis ? axis.int : 0)
  let start = 0
  Array.from(constantValues(constant), Number).forEach((size, at) => {
    const range = [builder.ints(start), builder.ints(start + size)]
    builder.node('Slice', [input, ...range, along], {}, split.outputs[at])
    start += size
  })
}

function concats(builder: GraphBuilder, { inputs, attributes, outputs }: Node, most: number): void {
  let level = inputs
  while (level.length > most) {
    const groups = Array.from({ length: Math.ceil(level.length / most) }, (_, at) =>
      level.slice(at * most, (at + 1) * most),
    )
    level = groups.map((group) =>
      group.length === 1 ? group[0]! : builder.node('Concat', group, attributes),
    )
  }
  builder.node('Concat', level, attributes, outputs[0])
}
