import type { KernelCrew } from './kernel-crew.ts'
import type { Taps } from './residual-kernels.ts'
import { transformedBytes, transformKernel, type StoredKernel } from './store-kernel.ts'

/** A convolution of a stage's blocks, its kernel in the crew's memory. */
export interface BlockConvolution {
  readonly taps: Taps
  readonly dilation: number
  /** Row of the statistics that its norm uses; those of one row have the same input. */
  readonly norm: number
  /** The address in the transformed domain, or what is to be taken there at every use. */
  readonly kernel: number | StoredKernel
}

/** Convolutions of a block: three times two, around each two a residual sum. */
const IN_BLOCK = 6
const EPSILON = 1e-5
/** Rows summed in float32 before they go into float64. */
const ROWS_IN_SUM = 256

/** What the blocks are fed: `base` and `noise` are rows of channels, `affine` the scales and shifts of each convolution. */
export interface BlockInputs {
  readonly base: Float32Array
  readonly noise: Float32Array
  /** [convolutions, 2, channels] */
  readonly affine: Float32Array
  /** [norms, 2, channels]: means, then variances; undefined: they are measured */
  readonly statistics: Float32Array | undefined
}

/**
 * The residual blocks of one stage of the generator: the noise through one block, added to the base; that through three
 * blocks, and their mean. Everything works on rows of channels, which suits the vectors of the processor and makes of a
 * dilation nothing but a longer step.
 */
export class ResidualBlocks {
  readonly #crew: KernelCrew
  readonly #channels: number
  readonly #convolutions: readonly BlockConvolution[]
  readonly #bias: Float32Array
  /** Addresses: one of scales and shifts, one of a mean and two sums, one of factors 1 and ⅓. */
  readonly #affine: number
  readonly #moments: number
  readonly #factors: number
  /** Bytes a kernel needs that is transformed at its use. */
  readonly #kernelBytes: number

  /** @param bias added to the result, a number a channel */
  constructor(
    crew: KernelCrew,
    channels: number,
    convolutions: readonly BlockConvolution[],
    bias: Float32Array,
  ) {
    this.#crew = crew
    this.#channels = channels
    this.#convolutions = convolutions
    this.#bias = bias
    this.#affine = crew.allocate(8 * channels)
    this.#moments = crew.allocate(12 * channels)
    this.#factors = crew.allocate(8)
    crew.floats(this.#factors, 2).set([1, 1 / 3])
    const atUse = convolutions.flatMap(({ kernel }) => (typeof kernel === 'number' ? [] : [kernel]))
    this.#kernelBytes = Math.max(0, ...atUse.map(transformedBytes))
  }

  /** @returns rows of channels, in memory of the crew: good until its next use; and the statistics that were used */
  run({ base, noise, affine, statistics }: BlockInputs): { out: Float32Array; used: Float32Array } {
    const crew = this.#crew
    const size = base.length
    const length = size / this.#channels
    const start = crew.arena(16 * size + this.#kernelBytes)
    const [shared, x, between, sum] = [0, 1, 2, 3].map((at) => start + 4 * size * at) as [
      number,
      number,
      number,
      number,
    ]
    const kernelAtUse = start + 16 * size
    const norms = 1 + Math.max(...this.#convolutions.map(({ norm }) => norm))
    const used = statistics ?? new Float32Array(norms * 2 * this.#channels)
    const measured = new Set<number>()
    const convolve = (at: number, from: number, out: number, residual: number) => {
      const { norm, taps, dilation, kernel } = this.#convolutions[at]!
      if (!statistics && !measured.has(norm)) this.#measure(from, length, this.#rowOf(used, norm))
      measured.add(norm)
      this.#prepare(affine.subarray(2 * at * this.#channels), this.#rowOf(used, norm))
      if (typeof kernel !== 'number') transformKernel(crew, kernel, kernelAtUse)
      crew.convolve({
        taps,
        dilation,
        channels: this.#channels,
        length,
        x: from,
        affine: this.#affine,
        kernel: typeof kernel === 'number' ? kernel : kernelAtUse,
        out,
        residual,
      })
    }
    /** Leaves its result in `x`. */
    const block = (first: number, from: number) => {
      for (let pair = 0; pair < IN_BLOCK; pair += 2) {
        const input = pair === 0 ? from : x
        convolve(first + pair, input, between, 0)
        convolve(first + pair + 1, between, x, input)
      }
    }
    crew.floats(x, size).set(noise)
    crew.floats(shared, size).set(base)
    block(0, x)
    crew.kernels.add(4 * size, x, shared, this.#factors)
    this.#fillWithBias(sum, length)
    const blocks = this.#convolutions.length / IN_BLOCK - 1
    for (let at = 1; at <= blocks; at++) {
      block(at * IN_BLOCK, shared)
      crew.kernels.add(4 * size, x, sum, this.#factors + (at === blocks ? 4 : 0))
    }
    return { out: crew.floats(sum, size), used }
  }

  #rowOf(statistics: Float32Array, norm: number): Float32Array {
    return statistics.subarray(2 * norm * this.#channels, 2 * (norm + 1) * this.#channels)
  }

  /** Norm and affine map in one, over π. */
  #prepare(affine: Float32Array, statistics: Float32Array): void {
    const channels = this.#channels
    const prepared = this.#crew.floats(this.#affine, 2 * channels)
    for (let channel = 0; channel < channels; channel++) {
      const scale = affine[channel]! / Math.sqrt(statistics[channels + channel]! + EPSILON)
      prepared[channel] = scale / Math.PI
      prepared[channels + channel] = (affine[channels + channel]! - statistics[channel]! * scale) / Math.PI
    }
  }

  /** Mean and variance over all rows, in two passes: sums of what is left over the mean are small. */
  #measure(x: number, length: number, result: Float32Array): void {
    const channels = this.#channels
    const means = new Float64Array(channels)
    const squares = new Float64Array(channels)
    for (let pass = 0; pass < 2; pass++) {
      this.#crew.floats(this.#moments, channels).set(means)
      const rough = Float64Array.from(this.#crew.floats(this.#moments, channels))
      means.fill(0)
      squares.fill(0)
      for (let row = 0; row < length; row += ROWS_IN_SUM) {
        const rows = Math.min(ROWS_IN_SUM, length - row)
        const sums = this.#moments + 4 * channels
        this.#crew.kernels.moments(rows, 4 * channels, x + 4 * channels * row, this.#moments, sums)
        const made = this.#crew.floats(sums, 2 * channels)
        for (let channel = 0; channel < channels; channel++) {
          means[channel]! += made[channel]!
          squares[channel]! += made[channels + channel]!
        }
      }
      for (let channel = 0; channel < channels; channel++) {
        means[channel] = rough[channel]! + means[channel]! / length
        squares[channel]! /= length
        squares[channel]! -= (means[channel]! - rough[channel]!) ** 2
      }
    }
    result.set(means)
    result.set(squares, channels)
  }

  /** As often as the sum is divided later. */
  #fillWithBias(address: number, length: number): void {
    const channels = this.#channels
    const rows = this.#crew.floats(address, length * channels)
    for (let channel = 0; channel < channels; channel++) rows[channel] = 3 * this.#bias[channel]!
    for (let filled = channels; filled < rows.length; filled *= 2) rows.copyWithin(filled, 0, filled)
  }
}
