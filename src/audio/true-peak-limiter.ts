import { TruePeak } from './true-peak.ts'

const LOOK_AHEAD_MS = 5
const RELEASE_MS = 60

/**
 * Holds the true peak of mono PCM under a ceiling. It looks 5 ms ahead: the gain comes down in a slope before a peak, is
 * low enough at it, and recovers in about 60 ms. What stays below the ceiling passes as it is.
 */
export class TruePeakLimiter {
  readonly #ceiling: number
  readonly #release: number
  readonly #window: number
  readonly #peaks = new TruePeak()
  /** Sound on its way through. */
  readonly #line: Float32Array
  /** Gains asked for, in the order of time; only those that may still be the least of the window. */
  readonly #least: { readonly at: number; readonly gain: number }[] = []
  /** Held gains of one window, whose mean is the gain applied. */
  readonly #held: Float64Array
  #sum: number
  #gain = 1
  #count = 0
  #skip: number

  constructor(sampleRate: number, ceilingDb: number) {
    this.#ceiling = 10 ** (ceilingDb / 20)
    this.#window = Math.max(1, Math.round((LOOK_AHEAD_MS / 1000) * sampleRate))
    this.#release = 1 - Math.exp(-1 / ((RELEASE_MS / 1000) * sampleRate))
    this.#line = new Float32Array(this.#window + TruePeak.delay)
    this.#held = new Float64Array(this.#window).fill(1)
    this.#sum = this.#window
    this.#skip = this.#line.length
  }

  /** @returns what has come through: the sound of all calls and of `end` together is as long as what was given. */
  push(pcm: Float32Array): Float32Array {
    const out = new Float32Array(pcm.length)
    let length = 0
    for (const sample of pcm) {
      const value = this.#next(sample)
      if (this.#skip > 0) this.#skip--
      else out[length++] = value
    }
    return out.subarray(0, length)
  }

  /** @returns what was still on its way. */
  end(): Float32Array {
    return this.push(new Float32Array(this.#line.length))
  }

  #next(sample: number): number {
    const peak = this.#peaks.next(sample)
    const asked = peak > this.#ceiling ? this.#ceiling / peak : 1
    const at = this.#count++
    // The peak lies between two samples: both take part in it.
    while (this.#least.length > 0 && this.#least.at(-1)!.gain >= asked) this.#least.pop()
    this.#least.push({ at, gain: asked })
    if (this.#least[0]!.at < at - this.#window - 1) this.#least.shift()
    const needed = this.#least[0]!.gain
    this.#gain = Math.min(needed, this.#gain + (1 - this.#gain) * this.#release)
    const slot = at % this.#window
    this.#sum += this.#gain - this.#held[slot]!
    this.#held[slot] = this.#gain
    const place = at % this.#line.length
    const delayed = this.#line[place]!
    this.#line[place] = sample
    return this.#gain === 1 && this.#sum > this.#window - 1e-6
      ? delayed
      : delayed * (this.#sum / this.#window)
  }
}
