/** Fast Fourier transform of a length that is a power of two; radix 2, in place. Allocates in the constructor only. */
export class Fourier {
  readonly #length: number
  readonly #order: Uint32Array
  readonly #cos: Float64Array
  readonly #sin: Float64Array

  constructor(length: number) {
    this.#length = length
    const bits = Math.log2(length)
    this.#order = Uint32Array.from({ length }, (_, index) => {
      let reversed = 0
      for (let bit = 0; bit < bits; bit++) reversed = (reversed << 1) | ((index >> bit) & 1)
      return reversed
    })
    this.#cos = Float64Array.from({ length: length / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / length))
    this.#sin = Float64Array.from({ length: length / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / length))
  }

  /** Time → frequency. */
  forward(real: Float64Array, imaginary: Float64Array): void {
    this.#reorder(real)
    this.#reorder(imaginary)
    const length = this.#length
    for (let half = 1; half < length; half *= 2) {
      const step = length / (2 * half)
      for (let start = 0; start < length; start += 2 * half) {
        for (let k = 0; k < half; k++) {
          const a = start + k
          const b = a + half
          const cos = this.#cos[k * step]!
          const sin = this.#sin[k * step]!
          const re = real[b]! * cos + imaginary[b]! * sin
          const im = imaginary[b]! * cos - real[b]! * sin
          real[b] = real[a]! - re
          imaginary[b] = imaginary[a]! - im
          real[a]! += re
          imaginary[a]! += im
        }
      }
    }
  }

  /** Frequency → time. */
  inverse(real: Float64Array, imaginary: Float64Array): void {
    this.forward(imaginary, real)
    for (let i = 0; i < this.#length; i++) {
      real[i]! /= this.#length
      imaginary[i]! /= this.#length
    }
  }

  #reorder(values: Float64Array): void {
    for (let i = 0; i < values.length; i++) {
      const j = this.#order[i]!
      if (j <= i) continue
      const value = values[i]!
      values[i] = values[j]!
      values[j] = value
    }
  }
}
