import { SAMPLE_RATE } from '../../config/limits.ts'

/** Lets through what lies below; first order. */
export class LowPass {
  readonly #share: number
  #value = 0

  constructor(hertz: number) {
    this.#share = 1 - Math.exp((-2 * Math.PI * hertz) / SAMPLE_RATE)
  }

  next(sample: number): number {
    return (this.#value += this.#share * (sample - this.#value))
  }
}

/**
 * Lets through what lies around a frequency that may move: a state variable filter with trapezoidal integrators (Zavalishin,
 * “The Art of VA Filter Design”, chapter 4). Gain 1 in the middle.
 */
export class BandPass {
  readonly #damping: number
  #tangent = 0
  #first = 0
  #second = 0

  /** @param quality centre ÷ width */
  constructor(hertz: number, quality: number) {
    this.#damping = 1 / quality
    this.hertz = hertz
  }

  set hertz(hertz: number) {
    this.#tangent = Math.tan((Math.PI * Math.min(hertz, 0.45 * SAMPLE_RATE)) / SAMPLE_RATE)
  }

  next(sample: number): number {
    const g = this.#tangent
    const high = (sample - (this.#damping + g) * this.#first - this.#second) / (1 + g * (this.#damping + g))
    const band = g * high + this.#first
    const low = g * band + this.#second
    this.#first = g * high + band
    this.#second = g * band + low
    return this.#damping * band
  }
}
