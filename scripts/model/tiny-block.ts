import type { GraphTensor } from '../../src/engine/runnable-graph.ts'
import type { Graph } from './graph.ts'
import { floatConstant, intConstant } from './constant.ts'
import { GraphBuilder } from './graph-builder.ts'
import { openGraph } from './open-graph.ts'
import { weightsOf } from './weights.ts'

const CHANNELS = 4
const STYLE = 3

/** Numbers between −1 and 1 that are the same every time. */
export function seededNumbers(count: number, seed = 1): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 31 - 1
  })
}

/**
 * A residual block as the published model writes it, small enough for tests: twice norm by style, Snake and convolution
 * with bias, then the sum with its input. Inputs `hidden` [1, 4, T] and `timbre` [1, 3], output `out` [1, 4, T].
 */
export function tinyBlock(taps = 3, dilation = 1): Graph {
  const builder = new GraphBuilder('tiny')
  const first = half(builder, 'hidden', 1, taps, dilation)
  const second = half(builder, first, 2, taps, 1)
  builder.node('Add', [second, 'hidden'], {}, 'out')
  return {
    nodes: builder.nodes,
    tensors: builder.tensors,
    inputs: [
      { name: 'hidden', type: 'float32', shape: [1, CHANNELS, 'length'] },
      { name: 'timbre', type: 'float32', shape: [1, STYLE] },
    ],
    outputs: [{ name: 'out', type: 'float32', shape: [1, CHANNELS, 'length'] }],
  }
}

function half(builder: GraphBuilder, input: string, seed: number, taps: number, dilation: number): string {
  const axis = builder.tensor('axis', intConstant([1], [2]))
  const quantised = Int8Array.from(seededNumbers(STYLE * 2 * CHANNELS, seed), (value) =>
    Math.round(100 * value),
  )
  const projection = builder.tensor(`projection ${seed}`, {
    ...weightsOf({ type: 'int8', shape: [STYLE, 2 * CHANNELS], bytes: new Uint8Array(quantised.buffer) }),
    scale: 0.01,
  })
  const kernel = Uint8Array.from(
    seededNumbers(CHANNELS * CHANNELS * taps, seed + 9),
    (value) => 128 + 100 * value,
  )
  const weights = builder.tensor(`kernel ${seed}`, {
    ...weightsOf({ type: 'uint8', shape: [CHANNELS, CHANNELS, taps], bytes: kernel }),
    zeroPoint: 128,
    scale: 0.004,
  })
  const bias = builder.tensor(
    `style bias ${seed}`,
    floatConstant([2 * CHANNELS], seededNumbers(2 * CHANNELS, seed)),
  )
  const product = builder.node('MatMul', ['timbre', projection])
  const column = builder.node('Unsqueeze', [builder.node('Add', [product, bias]), axis])
  const [scale, shift] = builder.split(column, [CHANNELS, CHANNELS], 1)
  const mean = builder.node('ReduceMean', [input, axis])
  const centred = builder.node('Sub', [input, mean])
  const variance = builder.node('ReduceMean', [builder.node('Mul', [centred, centred]), axis])
  const root = builder.node('Sqrt', [builder.node('Add', [variance, builder.float(1e-5)])])
  const normed = builder.node('Div', [centred, root])
  const scaled = builder.node('Mul', [builder.node('Add', [scale!, builder.float(1)]), normed])
  const styled = builder.node('Add', [scaled, shift!])
  const alphas = seededNumbers(CHANNELS, seed + 5).map((value) => 1 + value / 2)
  const alpha = builder.floats(`alpha ${seed}`, [1, CHANNELS, 1], alphas)
  const inverse = builder.floats(
    `inverse ${seed}`,
    [1, CHANNELS, 1],
    alphas.map((value) => 1 / value),
  )
  const square = builder.node('Pow', [
    builder.node('Sin', [builder.node('Mul', [alpha, styled])]),
    builder.float(2),
  ])
  const snake = builder.node('Add', [styled, builder.node('Mul', [inverse, square])])
  const offset = builder.floats(`bias ${seed}`, [CHANNELS], seededNumbers(CHANNELS, seed + 7))
  const padding = (dilation * (taps - 1)) / 2
  return builder.node('Conv', [snake, weights, offset], {
    kernel_shape: { ints: [taps] },
    dilations: { ints: [dilation] },
    strides: { ints: [1] },
    pads: { ints: [padding, padding] },
  })
}

/** What the block is fed in tests. */
export function tinyInputs(length = 50): Record<string, GraphTensor> {
  return {
    hidden: { shape: [1, CHANNELS, length], data: seededNumbers(CHANNELS * length, 3) },
    timbre: { shape: [1, STYLE], data: seededNumbers(STYLE, 4) },
    statistics: { shape: [2, 2, CHANNELS], data: new Float32Array(4 * CHANNELS) },
    borrow: { shape: [1], data: Float32Array.of(0) },
  }
}

/** Opens a graph, runs it once, closes it. */
export async function runOnce(
  graph: Graph,
  inputs: Record<string, GraphTensor>,
): Promise<Record<string, GraphTensor>> {
  const open = await openGraph(graph, 1)
  try {
    return await open.run(inputs)
  } finally {
    await open.release()
  }
}
