import { floatValues } from '../constant.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { GraphIndex } from '../graph-index.ts'
import type { Graph } from '../graph.ts'

/**
 * The end of the inverse STFT divides the first 20 samples by the window's sum, by NonZero, Gather and ScatterND → Mul
 * by constants, a form that every provider has.
 */
export function inverseStft(graph: Graph): Graph {
  const index = new GraphIndex(graph)
  const scatter = graph.nodes.find((node) => node.op === 'ScatterND')
  const division = index.producer(index.producer(scatter?.inputs[2], 'Reshape')?.inputs[0], 'Div')
  const window = index.producer(index.producer(division?.inputs[1], 'Gather')?.inputs[0], 'Slice')
  const sums = index.constant(window?.inputs[0])
  if (!scatter || !sums) throw new RangeError('The inverse STFT is not written the way this pass knows.')
  const factors = floatValues(sums).map((sum) => (sum > SMALLEST ? 1 / sum : 1))
  const builder = new GraphBuilder('inverse-stft')
  const signal = scatter.inputs[0]!
  const part = (from: number, to: number) =>
    builder.node('Slice', [signal, builder.ints(from), builder.ints(to), builder.ints(1)])
  const head = builder.node('Mul', [
    part(0, factors.length),
    builder.floats('window', [1, factors.length], factors),
  ])
  const tail = part(factors.length, Number.MAX_SAFE_INTEGER)
  builder.node('Concat', [head, tail], { axis: { int: 1 } }, scatter.outputs[0])
  return editGraph(graph, { remove: new Set([scatter]), add: builder.nodes, tensors: builder.tensors })
}

/** Below it the published graph leaves the sample alone: the smallest normal float32. */
const SMALLEST = 1.1754944e-38
