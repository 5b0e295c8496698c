import { floatValues } from '../constant.ts'
import { convolutionAlgorithm } from '../../../src/engine/kernels/convolution-algorithm.ts'
import { editGraph } from '../edit-graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import type { Graph, Node } from '../graph.ts'
import { storedFloats, weightsOf } from '../weights.ts'
import { FastConvolutionWriter } from '../write-fast-convolution.ts'

/** Outputs a tile for the two taps of a phase: F(5, 2). */
const TILE = 6

/**
 * ConvTranspose with kernel 2·stride → `stride` convolutions of two taps, one a phase of the output, in the transformed
 * domain and interleaved. (The inverse STFT's, with one channel out, stays.)
 */
export function upSamplers(graph: Graph): Graph {
  const builder = new GraphBuilder('up')
  const writer = new FastConvolutionWriter(builder)
  const remove = new Set<Node>()
  for (const node of graph.nodes) {
    const kernel = graph.tensors.get(node.inputs[1] ?? '')
    if (node.op !== 'ConvTranspose' || kernel?.kind !== 'constant' || node.inputs.length > 2) continue
    const [inputs, channels, size] = kernel.shape as [number, number, number]
    const stride = size / 2
    const { strides, pads } = node.attributes
    if (!strides || !('ints' in strides) || strides.ints[0] !== stride || channels === 1) continue
    if (!pads || !('ints' in pads) || 2 * pads.ints[0]! !== stride || floatValues(kernel).length === 0)
      continue
    const outputs = channels * stride
    const phases = writer.write(node.inputs[0]!, node.inputs[0]!, {
      algorithm: convolutionAlgorithm(2, TILE),
      weights: { ...weightsOf(storedFloats(kernel)), phases: stride },
      inputs,
      outputs,
      dilation: 1,
      padding: 1,
      extra: 1,
    })
    const columns = builder.node('Reshape', [phases, builder.ints(channels, stride, -1)])
    const woven = builder.node('Transpose', [columns], { perm: { ints: [0, 2, 1] } })
    const whole = builder.node('Reshape', [woven, builder.ints(1, channels, -1)])
    const edges = [builder.ints(stride / 2), builder.ints(-stride / 2), builder.ints(2)]
    builder.node('Slice', [whole, ...edges], {}, node.outputs[0])
    remove.add(node)
  }
  return editGraph(graph, { remove, add: builder.nodes, tensors: builder.tensors })
}
