import { expect, it } from 'vitest'
import type { Graph, Tensor } from '../graph.ts'
import { floatConstant } from '../constant.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { runOnce } from '../tiny-block.ts'
import { tidy } from '../tidy.ts'
import { expandWeights } from '../weights.ts'
import { dequantise } from './dequantise.ts'

const int8 = (shape: number[], values: number[]): Tensor => ({
  kind: 'constant',
  type: 'int8',
  shape,
  bytes: new Uint8Array(Int8Array.from(values).buffer),
})

function quantisedProduct(): Graph {
  const builder = new GraphBuilder('q')
  const outputs = ['q/x', 'q/scale', 'q/zero']
  builder.nodes.push({
    op: 'DynamicQuantizeLinear',
    domain: '',
    name: 'q',
    inputs: ['x'],
    outputs,
    attributes: {},
  })
  const weights = builder.tensor('weights', int8([2, 3], [1, -2, 3, 4, 5, -6]))
  const zeros = builder.tensor('zeros', int8([3], [0, 0, 0]))
  const product = builder.node('MatMulInteger', [outputs[0]!, weights, outputs[2]!, zeros])
  const float = builder.node('Cast', [product], { to: { int: 1 } })
  const scale = builder.node('Mul', [outputs[1]!, builder.tensor('scale', floatConstant([3], [0.5, 1, 2]))])
  builder.node('Mul', [float, scale], {}, 'y')
  return {
    nodes: builder.nodes,
    tensors: builder.tensors,
    inputs: [{ name: 'x', type: 'float32', shape: [1, 2] }],
    outputs: [{ name: 'y', type: 'float32', shape: [1, 3] }],
  }
}

it('computes with the weights the integers stand for, without rounding what comes in', async () => {
  const graph = tidy(dequantise)(quantisedProduct())
  expect(graph.nodes.map((node) => node.op)).toEqual(['MatMul'])
  const { y } = await runOnce(graph, { x: { shape: [1, 2], data: Float32Array.of(0.1234567, 1) } })
  // 0.1234567 · [0.5, −2, 6] + [2, 5, −12]
  expect(Array.from(y!.data, (value) => Number(value.toFixed(5)))).toEqual([2.06173, 4.75309, -11.25926])
})

it('turns the kernels of an LSTM the way LSTM wants them', () => {
  const tensors = new Map<string, Tensor>([
    ['W', int8([1, 2, 4], [1, 2, 3, 4, 5, 6, 7, 8])],
    ['R', int8([1, 1, 4], [1, 1, 1, 1])],
    ['scale', floatConstant([1], [0.5])],
    ['zero', int8([1], [0])],
  ])
  const inputs = ['x', 'W', 'R', '', '', '', '', '', 'scale', 'zero', 'scale', 'zero']
  const lstm = {
    op: 'DynamicQuantizeLSTM',
    domain: 'com.microsoft',
    name: 'lstm',
    inputs,
    outputs: ['y'],
    attributes: {},
  }
  const port = { name: 'y', type: 'float32' as const, shape: [] }
  const graph = dequantise({ nodes: [lstm], tensors, inputs: [], outputs: [port] })
  const weights = graph.tensors.get(graph.nodes[0]!.inputs[1]!)
  expect(graph.nodes[0]).toMatchObject({ op: 'LSTM', domain: '' })
  if (weights?.kind !== 'weights') throw new Error('The kernel is gone.')
  expect(weights.shape).toEqual([1, 4, 2])
  expect([...expandWeights(weights)]).toEqual([0.5, 2.5, 1, 3, 1.5, 3.5, 2, 4])
})

it('refuses a product it does not know, by name', () => {
  const graph = quantisedProduct()
  const nodes = graph.nodes.filter((node) => node.op !== 'Cast')
  expect(() => dequantise({ ...graph, nodes })).toThrow(/MatMulInteger/)
})
