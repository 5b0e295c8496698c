import { reachOf } from './convolution-step.ts'
import type { KernelCrew } from './kernel-crew.ts'
import type { Step } from './kernel-program.ts'
import type { Taps } from './residual-kernels.ts'
import { transformation, transformedBytes, type StoredKernel } from './store-kernel.ts'

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
  /** Rows [from, to) of what comes out that are wanted, the others may hold anything; with given statistics alone. */
  readonly keep?: Rows
}

export interface Rows {
  readonly from: number
  readonly to: number
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
  /** Addresses: one of a mean and two sums, one of factors 1 and ⅓. */
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
    this.#moments = crew.memory.allocate(12 * channels)
    this.#factors = crew.memory.allocate(8)
    crew.memory.floats(this.#factors, 2).set([1, 1 / 3])
    const atUse = convolutions.flatMap(({ kernel }) => (typeof kernel === 'number' ? [] : [kernel]))
    this.#kernelBytes = Math.max(0, ...atUse.map(transformedBytes))
  }

  /**
   * @param read takes what it needs of the result, rows of channels in memory that is used again
   * @returns what it returned, and the statistics that were used
   */
  async run<T>(
    inputs: BlockInputs,
    read: (rows: Float32Array) => T,
  ): Promise<{ readonly result: T; readonly used: Float32Array }> {
    const { memory } = this.#crew
    const size = inputs.base.length
    const affineBytes = 8 * this.#channels * this.#convolutions.length
    const start = memory.rent(16 * size + affineBytes + this.#kernelBytes)
    try {
      const used = await this.#compute(inputs, start)
      return { result: read(memory.floats(start, size)), used }
    } finally {
      memory.giveBack(start)
    }
  }

  /** Leaves the result at `start`. @returns the statistics that were used */
  async #compute(
    { base, noise, affine, statistics, keep }: BlockInputs,
    start: number,
  ): Promise<Float32Array> {
    const crew = this.#crew
    const size = base.length
    const length = size / this.#channels
    const at = (index: number) => start + 4 * size * index
    const [sum, shared, x, between, affines] = [at(0), at(1), at(2), at(3), at(4)]
    const kernelAtUse = affines + 8 * this.#channels * this.#convolutions.length
    const norms = 1 + Math.max(...this.#convolutions.map(({ norm }) => norm))
    const used = statistics ?? new Float32Array(norms * 2 * this.#channels)
    const measured = new Set<number>()
    const steps: Step[] = []
    const convolve = (which: number, from: number, out: number, residual: number, rows: Rows) => {
      const { norm, taps, dilation, kernel } = this.#convolutions[which]!
      if (!statistics && !measured.has(norm)) {
        crew.runNow(steps.splice(0))
        this.#measure(from, length, this.#rowOf(used, norm))
      }
      measured.add(norm)
      const prepared = affines + 8 * this.#channels * which
      this.#prepare(prepared, affine.subarray(2 * which * this.#channels), this.#rowOf(used, norm))
      if (typeof kernel !== 'number') steps.push(transformation(kernel, kernelAtUse))
      steps.push({
        kind: 'convolve',
        taps,
        dilation,
        channels: this.#channels,
        length,
        ...rows,
        x: from,
        affine: prepared,
        kernel: typeof kernel === 'number' ? kernel : kernelAtUse,
        out,
        residual,
      })
    }
    const wider = ({ from, to }: Rows, by: number): Rows => ({
      from: Math.max(0, from - by),
      to: Math.min(length, to + by),
    })
    /** Leaves its result in `x`; computes of each convolution what those after it look at. */
    const block = (first: number, from: number, rows: Rows) => {
      for (let pair = 0; pair < IN_BLOCK; pair += 2) {
        const input = pair === 0 ? from : x
        convolve(first + pair, input, between, 0, wider(rows, this.#reachAfter(first, pair)))
        convolve(first + pair + 1, between, x, input, wider(rows, this.#reachAfter(first, pair + 1)))
      }
    }
    const add = (out: number, factor: number) =>
      steps.push({ kind: 'add', bytes: 4 * size, x, out, factor: this.#factors + 4 * factor })

    crew.memory.floats(x, size).set(noise)
    crew.memory.floats(shared, size).set(base)
    this.#fillWithBias(sum, length)
    const blocks = this.#convolutions.length / IN_BLOCK - 1
    const wanted = keep ?? { from: 0, to: length }
    const reaches = Array.from({ length: blocks }, (_, block) => this.#reachAfter((block + 1) * IN_BLOCK, -1))
    block(0, x, wider(wanted, Math.max(...reaches)))
    add(shared, 0)
    for (let at = 1; at <= blocks; at++) {
      block(at * IN_BLOCK, shared, wanted)
      add(sum, at === blocks ? 1 : 0)
    }
    if (statistics) await crew.run(steps)
    else crew.runNow(steps)
    return used
  }

  /** Rows on each side that all convolutions of a block after that one look at. */
  #reachAfter(first: number, which: number): number {
    const after = this.#convolutions.slice(first + which + 1, first + IN_BLOCK)
    return after.reduce((sum, convolution) => sum + reachOf(convolution), 0)
  }

  drop(): void {
    this.#crew.drop()
  }

  #rowOf(statistics: Float32Array, norm: number): Float32Array {
    return statistics.subarray(2 * norm * this.#channels, 2 * (norm + 1) * this.#channels)
  }

  /** Norm and affine map in one, over π, at `address`. */
  #prepare(address: number, affine: Float32Array, statistics: Float32Array): void {
    const channels = this.#channels
    const prepared = this.#crew.memory.floats(address, 2 * channels)
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
      this.#crew.memory.floats(this.#moments, channels).set(means)
      const rough = Float64Array.from(this.#crew.memory.floats(this.#moments, channels))
      means.fill(0)
      squares.fill(0)
      for (let row = 0; row < length; row += ROWS_IN_SUM) {
        const rows = Math.min(ROWS_IN_SUM, length - row)
        const sums = this.#moments + 4 * channels
        this.#crew.kernels.moments(rows, 4 * channels, x + 4 * channels * row, this.#moments, sums)
        const made = this.#crew.memory.floats(sums, 2 * channels)
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
    const rows = this.#crew.memory.floats(address, length * channels)
    for (let channel = 0; channel < channels; channel++) rows[channel] = 3 * this.#bias[channel]!
    for (let filled = channels; filled < rows.length; filled *= 2) rows.copyWithin(filled, 0, filled)
  }
}
