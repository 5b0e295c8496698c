import { SAMPLE_RATE, SAMPLES_PER_COLUMN } from '../config/limits.ts'
import { tokenCurve } from './token-curve.ts'
import { highShelf, peak, type Biquad } from './biquad.ts'
import { softLimit } from './soft-limit.ts'

/** How a unit is to sound. */
export interface SoundShape {
  /** Decibels, one value a token without the pads: [n]. */
  readonly gain: readonly number[]
  /** Decibels of the treble against the rest. */
  readonly tilt: number
  /** Decibels around 3 kHz. */
  readonly presence: number
}

const TILT_HERTZ = 1_600
const PRESENCE_HERTZ = 3_000
const PRESENCE_QUALITY = 0.8

/**
 * Gain that follows the tokens, and the timbre's two filters, over the sound of one unit that comes piece by piece, in
 * order. What would become too loud is bent softly.
 */
export class SoundShaper {
  /** Factor in the middle of each column. */
  readonly #gains: Float32Array
  readonly #filters: readonly Filter[]
  #at: number

  /**
   * @param durations frames of each token, pads included; absent where the model does not tell: the mean gain holds throughout.
   * @param start of the first piece in the unit, in samples
   */
  constructor({ gain, tilt, presence }: SoundShape, durations: Int32Array | undefined, start: number) {
    const decibels = durations ? tokenCurve(gain, durations) : Float32Array.of(mean(gain))
    this.#gains = decibels.map((db) => 10 ** (db / 20))
    const filters = [
      tilt === 0 ? undefined : highShelf(TILT_HERTZ, tilt, SAMPLE_RATE),
      presence === 0 ? undefined : peak(PRESENCE_HERTZ, presence, PRESENCE_QUALITY, SAMPLE_RATE),
    ]
    this.#filters = filters.flatMap((biquad) => (biquad ? [new Filter(biquad)] : []))
    this.#at = start
  }

  /** @returns the piece that follows the one before, shaped; the given one is left as it is. */
  shape(pcm: Float32Array): Float32Array {
    const shaped = pcm.map((sample, i) => {
      for (const filter of this.#filters) sample = filter.next(sample)
      return softLimit(sample * this.#gainAt(this.#at + i))
    })
    this.#at += pcm.length
    return shaped
  }

  #gainAt(sample: number): number {
    const place = sample / SAMPLES_PER_COLUMN - 0.5
    const column = Math.floor(place)
    const last = this.#gains.length - 1
    const before = this.#gains[Math.min(Math.max(column, 0), last)] ?? 1
    const after = this.#gains[Math.min(Math.max(column + 1, 0), last)] ?? 1
    return before + (after - before) * (place - column)
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A second-order filter and what it remembers, in the transposed direct form. */
class Filter {
  readonly #biquad: Biquad
  #first = 0
  #second = 0

  constructor(biquad: Biquad) {
    this.#biquad = biquad
  }

  next(sample: number): number {
    const { b0, b1, b2, a1, a2 } = this.#biquad
    const result = b0 * sample + this.#first
    this.#first = b1 * sample - a1 * result + this.#second
    this.#second = b2 * sample - a2 * result
    return result
  }
}
