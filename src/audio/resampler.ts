const TAPS = 32
/** Of the lower of the two Nyquist frequencies: where the pass band ends. */
const PASS_BAND = 0.92
const KAISER_BETA = 8

/**
 * Changes the sample rate by an exact ratio with a linear-phase windowed sinc (32 taps, Kaiser). It pulls: for each
 * sample out it asks `next` for as many samples in as it needs. Delay: TAPS / 2 input samples, to be flushed with zeros.
 * Allocates in the constructor only.
 */
export class Resampler {
  /** Samples in per sample out. */
  readonly ratio: number
  readonly #up: number
  readonly #down: number
  readonly #phases: Float32Array
  readonly #history = new Float32Array(2 * TAPS)
  #at = 0
  #phase = 0

  constructor(inputRate: number, outputRate: number) {
    const divisor = gcd(inputRate, outputRate)
    this.#up = outputRate / divisor
    this.#down = inputRate / divisor
    this.ratio = inputRate / outputRate
    this.#phases = sincTable(this.#up, Math.min(1, outputRate / inputRate) * PASS_BAND)
  }

  /** Input samples by which the output lags. */
  get delay(): number {
    return TAPS / 2
  }

  /** Forgets what came before. */
  reset(): void {
    this.#history.fill(0)
    this.#phase = 0
  }

  /** Input samples that `count` more output samples will take. */
  needs(count: number): number {
    return Math.floor((this.#phase + count * this.#down) / this.#up)
  }

  /** Fills `out` from `input`, whose first `needs(count)` samples it takes. */
  process(input: Float32Array, out: Float32Array, count: number): void {
    let taken = 0
    for (let i = 0; i < count; i++) {
      this.#phase += this.#down
      while (this.#phase >= this.#up) {
        this.#phase -= this.#up
        this.#push(input[taken++]!)
      }
      let sum = 0
      const row = this.#phase * TAPS
      for (let tap = 0; tap < TAPS; tap++) sum += this.#phases[row + tap]! * this.#history[this.#at + tap]!
      out[i] = sum
    }
  }

  /** Kept twice, so that the last TAPS samples are always contiguous at #at. */
  #push(sample: number): void {
    this.#history[this.#at] = sample
    this.#history[this.#at + TAPS] = sample
    this.#at = (this.#at + 1) % TAPS
  }
}

/** One row of TAPS weights for each of `phases` positions between two input samples; each row sums to 1. */
function sincTable(phases: number, cutoff: number): Float32Array {
  const table = new Float32Array(phases * TAPS)
  for (let phase = 0; phase < phases; phase++) {
    const row = table.subarray(phase * TAPS, (phase + 1) * TAPS)
    for (let tap = 0; tap < TAPS; tap++) {
      const x = tap - (TAPS / 2 - 1) - phase / phases
      const edge = x / (TAPS / 2)
      const window = Math.abs(edge) < 1 ? besselI0(KAISER_BETA * Math.sqrt(1 - edge * edge)) : 0
      row[tap] = window * (x === 0 ? cutoff : Math.sin(Math.PI * cutoff * x) / (Math.PI * x))
    }
    const sum = row.reduce((total, weight) => total + weight, 0)
    for (let tap = 0; tap < TAPS; tap++) row[tap]! /= sum
  }
  return table
}

function besselI0(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > 1e-10 * sum; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
