import { expect, it } from 'vitest'
import { compareSignals } from '../compare-signals.ts'
import { floatConstant } from '../constant.ts'
import { GraphBuilder } from '../graph-builder.ts'
import type { Graph } from '../graph.ts'
import { tidy } from '../tidy.ts'
import { runOnce, seededNumbers } from '../tiny-block.ts'
import { upSamplers } from './up-samplers.ts'

function transposed(stride: number): Graph {
  const builder = new GraphBuilder('t')
  const kernel = floatConstant([3, 2, 2 * stride], seededNumbers(12 * stride))
  builder.node(
    'ConvTranspose',
    ['x', builder.tensor('kernel', kernel)],
    {
      strides: { ints: [stride] },
      kernel_shape: { ints: [2 * stride] },
      pads: { ints: [stride / 2, stride / 2] },
    },
    'y',
  )
  return {
    nodes: builder.nodes,
    tensors: builder.tensors,
    inputs: [{ name: 'x', type: 'float32', shape: [1, 3, 'length'] }],
    outputs: [{ name: 'y', type: 'float32', shape: [1, 2, 'longer'] }],
  }
}

it('weaves the phases into what the transposed convolution gives, at any length', async () => {
  for (const [stride, length] of [
    [10, 7],
    [6, 10],
    [6, 1],
  ] as const) {
    const direct = transposed(stride)
    const graph = tidy(upSamplers)(direct)
    expect(graph.nodes.some((node) => node.op === 'ConvTranspose')).toBe(false)
    const x = { shape: [1, 3, length], data: seededNumbers(3 * length, 5) }
    const [{ y }, { y: expected }] = [await runOnce(graph, { x }), await runOnce(direct, { x })]
    expect(y!.shape).toEqual([1, 2, stride * length])
    expect(compareSignals(y!.data, expected!.data).largest).toBeLessThan(1e-5)
  }
})
