import { elementCount } from '../constant.ts'
import type { Graph, Tensor } from '../graph.ts'
import { storedFloats, weightsOf } from '../weights.ts'

/** From this many numbers on a constant leaves the graph file: 4 KB. */
const LARGE = 1024

/**
 * Large float constants → weights, and all weights under short names (`w0`, `w1`, …), which are their paths as external
 * data.
 *
 * Last of all: other passes look constants up in the graph.
 */
export function externalWeights(graph: Graph): Graph {
  const names = new Map<string, string>()
  const tensors = new Map<string, Tensor>()
  for (const [name, tensor] of graph.tensors) {
    const large =
      tensor.kind === 'constant' && tensor.type === 'float32' && elementCount(tensor.shape) >= LARGE
    const moved = large ? weightsOf(storedFloats(tensor)) : tensor
    const short = moved.kind === 'weights' ? `w${names.size}` : name
    if (short !== name) names.set(name, short)
    tensors.set(short, moved)
  }
  const nodes = graph.nodes.map((node) => ({
    ...node,
    inputs: node.inputs.map((name) => names.get(name) ?? name),
  }))
  return { ...graph, nodes, tensors }
}
