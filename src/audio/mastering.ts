import { LoudnessMeter } from './loudness-meter.ts'
import { TruePeak } from './true-peak.ts'
import { TruePeakLimiter } from './true-peak-limiter.ts'

/** What was measured of a whole sound. */
export interface SoundLevel {
  /** LUFS; −Infinity for silence. */
  readonly loudness: number
  /** dBTP; −Infinity for silence. */
  readonly truePeakDb: number
}

/** Measures a sound that comes in pieces: loudness by EBU R 128 and the true peak. */
export class LevelMeter {
  readonly #loudness: LoudnessMeter
  readonly #peaks = new TruePeak()
  #peak = 0

  constructor(sampleRate: number) {
    this.#loudness = new LoudnessMeter(sampleRate)
  }

  push(pcm: Float32Array): void {
    this.#loudness.push(pcm)
    for (const sample of pcm) this.#peak = Math.max(this.#peak, this.#peaks.next(sample))
  }

  get level(): SoundLevel {
    return { loudness: this.#loudness.loudness, truePeakDb: 20 * Math.log10(this.#peak) }
  }
}

/** More would lift the noise of what is hardly there. */
const MOST_GAIN_DB = 30

/** @returns the gain in dB that brings a sound to `target` LUFS; 0 for silence. */
export function gainTo(target: number, { loudness }: SoundLevel): number {
  return Number.isFinite(loudness) ? Math.min(MOST_GAIN_DB, target - loudness) : 0
}

/** Applies a gain to a sound that comes in pieces, and holds its true peak under a ceiling where it would exceed it. */
export class Mastering {
  readonly #factor: number
  readonly #limiter: TruePeakLimiter | undefined

  constructor(sampleRate: number, level: SoundLevel, gainDb: number, ceilingDb: number) {
    this.#factor = 10 ** (gainDb / 20)
    if (level.truePeakDb + gainDb > ceilingDb) this.#limiter = new TruePeakLimiter(sampleRate, ceilingDb)
  }

  /** @returns what has come through; the sound of all calls and of `end` together is as long as what was given. */
  push(pcm: Float32Array): Float32Array {
    const louder = pcm.map((sample) => sample * this.#factor)
    return this.#limiter ? this.#limiter.push(louder) : louder
  }

  end(): Float32Array {
    return this.#limiter ? this.#limiter.end() : new Float32Array(0)
  }
}
