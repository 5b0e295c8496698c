import type { ConvolutionAlgorithm } from '../../src/engine/kernels/convolution-algorithm.ts'
import type { GraphBuilder } from './graph-builder.ts'
import type { Weights } from './graph.ts'

export interface FastConvolution {
  readonly algorithm: ConvolutionAlgorithm
  /** [out, in, taps] once expanded. */
  readonly weights: Weights
  readonly inputs: number
  readonly outputs: number
  readonly dilation: number
  /** Zeros before the first sample, in taps. */
  readonly padding: number
  /** Samples of output beyond those of the input. */
  readonly extra: number
}

/** Writes convolutions in the transformed domain, sharing what only depends on the length of the signal. */
export class FastConvolutionWriter {
  readonly #builder: GraphBuilder
  readonly #lengths = new Map<string, { length: string; pads: string }>()

  constructor(builder: GraphBuilder) {
    this.#builder = builder
  }

  /**
   * [1, in, T] → [1, out, T + extra], without bias.
   * @param root a tensor [1, C, T] of the same length; convolutions with the same root share their arithmetic
   */
  write(input: string, root: string, convolution: FastConvolution, output?: string): string {
    const { algorithm, inputs, outputs, dilation, weights } = convolution
    const { tile, outputs: step } = algorithm
    const builder = this.#builder
    const rows = algorithm.input.rows
    const { length, pads } = this.#length(root, convolution)
    let signal = builder.node('Pad', [input, pads])
    if (dilation > 1) {
      const columns = builder.node('Reshape', [signal, builder.ints(inputs, -1, dilation)])
      signal = builder.node('Transpose', [columns], { perm: { ints: [0, 2, 1] } })
    }
    const plane = builder.node('Reshape', [signal, builder.ints(1, 1, inputs * dilation, -1)])
    const transform = builder.floats(
      `input ${algorithm.taps} ${tile}`,
      [rows, 1, 1, tile],
      algorithm.input.values,
    )
    const tiles = builder.node('Conv', [plane, transform], {
      kernel_shape: { ints: [1, tile] },
      strides: { ints: [1, step] },
      pads: { ints: [0, 0, 0, 0] },
    })
    const kernel = builder.tensor(`${builder.nodes.length}/kernel`, {
      ...weights,
      shape: [rows, outputs, inputs],
      transform: algorithm.kernel,
    })
    const mixed = builder.node('MatMul', [
      kernel,
      builder.node('Reshape', [tiles, builder.ints(rows, inputs, -1)]),
    ])
    const inverse = builder.floats(`output ${algorithm.taps} ${tile}`, [step, rows], algorithm.output.values)
    const samples = builder.node('MatMul', [
      inverse,
      builder.node('Reshape', [mixed, builder.ints(rows, -1)]),
    ])
    let result = builder.node('Transpose', [samples], { perm: { ints: [1, 0] } })
    if (dilation > 1) {
      const columns = builder.node('Reshape', [result, builder.ints(outputs, dilation, -1)])
      result = builder.node('Transpose', [columns], { perm: { ints: [0, 2, 1] } })
    }
    const whole = builder.node('Reshape', [result, builder.ints(1, outputs, -1)])
    return builder.node('Slice', [whole, builder.ints(0), length, builder.ints(2)], {}, output)
  }

  /** Output length, and the pads that fill the last tile: ⌈⌈(T + extra) ÷ dilation⌉ ÷ step⌉ tiles. */
  #length(
    root: string,
    { algorithm, dilation, padding, extra }: FastConvolution,
  ): { length: string; pads: string } {
    const key = [root, algorithm.taps, algorithm.tile, dilation, padding, extra].join(' ')
    const known = this.#lengths.get(key)
    if (known) return known
    const builder = this.#builder
    const step = algorithm.outputs
    const input = builder.node('Shape', [root], { start: { int: 2 }, end: { int: 3 } })
    const up = (value: string, by: number) =>
      by === 1
        ? value
        : builder.node('Div', [builder.node('Add', [value, builder.ints(by - 1)]), builder.ints(by)])
    const length = extra > 0 ? builder.node('Add', [input, builder.ints(extra)]) : input
    const tiles = up(up(length, dilation), step)
    const span = builder.node('Add', [
      builder.node('Mul', [tiles, builder.ints(step)]),
      builder.ints(algorithm.taps - 1),
    ])
    const total = builder.node('Mul', [span, builder.ints(dilation)])
    const left = padding * dilation
    const right = builder.node('Sub', [builder.node('Sub', [total, input]), builder.ints(left)])
    const pads = builder.node('Concat', [builder.ints(0, 0, left, 0, 0), right], { axis: { int: 0 } })
    const result = { length, pads }
    this.#lengths.set(key, result)
    return result
  }
}
