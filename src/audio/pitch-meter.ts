import { PITCHES_PER_SECOND, SAMPLE_RATE } from '../config/limits.ts'
import { yinPeriod, type YinOptions } from './yin-period.ts'

/** Every third sample is enough for a voice's fundamental. */
const KEPT = 3
const RATE = SAMPLE_RATE / KEPT
const HOP = RATE / PITCHES_PER_SECOND
const LOWEST_HZ = 60
const HIGHEST_HZ = 500
const LONGEST = Math.ceil(RATE / LOWEST_HZ)
/** Two periods of the lowest voice. */
const WINDOW = 2 * LONGEST
const YIN: YinOptions = {
  window: WINDOW,
  shortest: Math.floor(RATE / HIGHEST_HZ),
  longest: LONGEST - 1,
  threshold: 0.2,
}
/** RMS, below which there is nothing to hear. */
const QUIET = 0.005

/** Measures the fundamental frequency of PCM as it comes, by YIN. */
export class PitchMeter {
  #waiting: number[] = []
  #sum = 0
  #summed = 0
  readonly #found: number[] = []

  /** @param pcm mono at SAMPLE_RATE */
  push(pcm: Float32Array): void {
    for (const sample of pcm) {
      this.#sum += sample
      if (++this.#summed < KEPT) continue
      this.#waiting.push(this.#sum / KEPT)
      this.#sum = 0
      this.#summed = 0
    }
    let at = 0
    for (; at + WINDOW + LONGEST <= this.#waiting.length; at += HOP) {
      this.#found.push(pitchAt(this.#waiting, at))
    }
    if (at > 0) this.#waiting = this.#waiting.slice(at)
  }

  /** @returns Hz since the last call, PITCHES_PER_SECOND of them; 0 where nothing is voiced */
  take(): Float32Array {
    return Float32Array.from(this.#found.splice(0))
  }
}

function pitchAt(samples: readonly number[], start: number): number {
  let energy = 0
  for (let at = 0; at < WINDOW; at++) energy += samples[start + at]! ** 2
  if (Math.sqrt(energy / WINDOW) < QUIET) return 0
  const period = yinPeriod(samples, start, YIN)
  return period === undefined ? 0 : RATE / period
}
