import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Graph, Node } from '../graph.ts'

/** (x − mean) ÷ √(variance + ε), and every scale and shift that is applied to it. */
interface Norm {
  readonly input: string
  readonly epsilon: number
  readonly uses: readonly {
    readonly scale: string
    readonly shift: string
    readonly output: string
    readonly nodes: Node[]
  }[]
}

/**
 * Norms written out in nine operators → mean and variance by passes of GlobalAveragePool, then BatchNormalization.
 *
 * Not E[x²] − E[x]²: that loses 8e-4. Blocks that share an input go on sharing its statistics.
 */
export function normalisation(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const builder = new GraphBuilder('normalisation')
  const remove = new Set<Node>()
  for (const node of graph.nodes) {
    const norm = node.op === 'Div' ? matchNorm(index, node) : undefined
    if (!norm) continue
    const { mean, variance } = measure(builder, norm.input)
    for (const use of norm.uses) {
      const flat = (name: string) => builder.node('Reshape', [name, builder.ints(-1)])
      const inputs = [norm.input, flat(use.scale), flat(use.shift), mean, variance]
      builder.node('BatchNormalization', inputs, { epsilon: { float: norm.epsilon } }, use.output)
      for (const former of use.nodes) remove.add(former)
    }
  }
  return editGraph(graph, { remove, add: builder.nodes, tensors: builder.tensors })
}

/** Mean and variance of every channel of [1, C, T], each as [C]. */
function measure(builder: GraphBuilder, input: string): { mean: string; variance: string } {
  const rough = builder.node('GlobalAveragePool', [input])
  const centred = builder.node('Sub', [input, rough])
  // A long sum in float32 is off by 3e-6; what it left over tells by how much.
  const mean = builder.node('Add', [rough, builder.node('GlobalAveragePool', [centred])])
  const variance = builder.node('GlobalAveragePool', [builder.node('Mul', [centred, centred])])
  const flat = (name: string) => builder.node('Reshape', [name, builder.ints(-1)])
  return { mean: flat(mean), variance: flat(variance) }
}

function matchNorm(index: GraphIndex, division: Node): Norm | undefined {
  const centred = index.producer(division.inputs[0], 'Sub')
  const root = index.producer(division.inputs[1], 'Sqrt')
  const sum = index.producer(root?.inputs[0], 'Add')
  const variance = index.producer(sum?.inputs[0], 'ReduceMean')
  const square = index.producer(variance?.inputs[0], 'Mul')
  const mean = index.producer(centred?.inputs[1], 'ReduceMean')
  const epsilon = index.scalar(sum?.inputs[1])
  const input = centred?.inputs[0]
  if (!input || epsilon === undefined || !mean || mean.inputs[0] !== input) return undefined
  if (square?.inputs.some((name) => name !== centred.outputs[0])) return undefined
  const uses = index.consumers(division.outputs[0]).flatMap((scaling) => {
    const shifting = scaling.op === 'Mul' ? index.consumer(scaling.outputs[0], 'Add') : undefined
    const scale = index.other(scaling, division.outputs[0])
    const shift = shifting && index.other(shifting, scaling.outputs[0])
    return scale && shift ? [{ scale, shift, output: shifting.outputs[0]!, nodes: [scaling, shifting] }] : []
  })
  return uses.length > 0 ? { input, epsilon, uses } : undefined
}
