import { PITCHES_PER_SECOND, SAMPLE_RATE } from '../config/limits.ts'

/** Every third sample is enough for a voice's fundamental. */
const KEPT = 3
const RATE = SAMPLE_RATE / KEPT
const HOP = RATE / PITCHES_PER_SECOND
const LOWEST_HZ = 60
const HIGHEST_HZ = 500
const LONGEST = Math.ceil(RATE / LOWEST_HZ)
const SHORTEST = Math.floor(RATE / HIGHEST_HZ)
/** Two periods of the lowest voice. */
const WINDOW = 2 * LONGEST
/** Of the cumulative mean difference: below it a sound repeats itself (de Cheveigné and Kawahara 2002, “YIN”). */
const VOICED = 0.15
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
  const difference = new Float64Array(LONGEST + 1)
  let sum = 0
  for (let lag = 1; lag <= LONGEST; lag++) {
    let raw = 0
    for (let at = 0; at < WINDOW; at++) raw += (samples[start + at]! - samples[start + at + lag]!) ** 2
    sum += raw
    difference[lag] = sum === 0 ? 1 : (raw * lag) / sum
  }
  for (let lag = SHORTEST; lag < LONGEST; lag++) {
    if (difference[lag]! >= VOICED) continue
    while (lag + 1 < LONGEST && difference[lag + 1]! < difference[lag]!) lag++
    return RATE / (lag + vertex(difference[lag - 1]!, difference[lag]!, difference[lag + 1]!))
  }
  return 0
}

/** Where between −1 and 1 the parabola through three points is lowest. */
function vertex(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after
  return bend === 0 ? 0 : (before - after) / 2 / bend
}
