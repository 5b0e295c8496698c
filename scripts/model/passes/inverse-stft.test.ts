import { expect, it } from 'vitest'
import { GraphBuilder } from '../graph-builder.ts'
import type { Graph } from '../graph.ts'
import { tidy } from '../tidy.ts'
import { runOnce, seededNumbers } from '../tiny-block.ts'
import { inverseStft } from './inverse-stft.ts'

/** Divides the first samples by their window sums where these are not 0, the way the published model does. */
function published(): Graph {
  const builder = new GraphBuilder('i')
  const window = builder.floats('window', [4], [0, 0.5, 2, 4])
  const sums = builder.node('Slice', [window, builder.ints(0), builder.ints(4), builder.ints(0)])
  const found = builder.node('NonZero', [builder.node('Greater', [sums, builder.float(0)])])
  const at = builder.node('Transpose', [found], { perm: { ints: [1, 0] } })
  const samples = builder.node('Gather', ['x', at], { axis: { int: 1 } })
  const divided = builder.node('Div', [samples, builder.node('Gather', [sums, at], { axis: { int: 0 } })])
  const updates = builder.node('Reshape', [divided, builder.ints(1, -1)])
  const rows = builder.node('Mul', [at, builder.ints(0)])
  const indices = builder.node('Concat', [rows, at], { axis: { int: 1 } })
  const places = builder.node('Unsqueeze', [indices, builder.ints(0)])
  builder.node('ScatterND', ['x', places, updates], {}, 'y')
  return {
    nodes: builder.nodes,
    tensors: builder.tensors,
    inputs: [{ name: 'x', type: 'float32', shape: [1, 'samples'] }],
    outputs: [{ name: 'y', type: 'float32', shape: [1, 'samples'] }],
  }
}

it('divides the same samples by the same sums without scattering', async () => {
  const graph = tidy(inverseStft)(published())
  expect(graph.nodes.map((node) => node.op)).not.toContain('ScatterND')
  const x = { shape: [1, 9], data: seededNumbers(9) }
  const [{ y }, { y: expected }] = [await runOnce(graph, { x }), await runOnce(published(), { x })]
  expect([...y!.data]).toEqual([...expected!.data])
})
