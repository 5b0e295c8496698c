import { SAMPLE_RATE } from '../config/limits.ts'
import { joinSamples } from '../lib/join-samples.ts'

/** A stretch of mono sound: PCM, nominally −1 … 1, and its rate in Hz. */
export class AudioSegment {
  readonly pcm: Float32Array
  readonly sampleRate: number

  /** @param pcm shape [samples]; kept, not copied. */
  constructor(pcm: Float32Array, sampleRate: number = SAMPLE_RATE) {
    if (!(sampleRate > 0))
      throw new RangeError(`A sample rate of ${sampleRate} Hz is no rate. Give one above 0.`)
    this.pcm = pcm
    this.sampleRate = sampleRate
  }

  /** @returns that many seconds of zeros, rounded to a whole sample. */
  static silence(seconds: number, sampleRate: number = SAMPLE_RATE): AudioSegment {
    return new AudioSegment(new Float32Array(Math.max(0, Math.round(seconds * sampleRate))), sampleRate)
  }

  /** Joins end to end without a gap. @throws RangeError where the rates differ. */
  static concat(segments: readonly AudioSegment[], sampleRate: number = SAMPLE_RATE): AudioSegment {
    const rate = segments[0]?.sampleRate ?? sampleRate
    const other = segments.find((segment) => segment.sampleRate !== rate)
    if (other) {
      throw new RangeError(`Cannot join ${other.sampleRate} Hz to ${rate} Hz. Convert one of them first.`)
    }
    return new AudioSegment(joinSamples(segments.map(({ pcm }) => pcm)), rate)
  }

  /** Samples. */
  get length(): number {
    return this.pcm.length
  }

  get seconds(): number {
    return this.pcm.length / this.sampleRate
  }

  /** @throws RangeError at the first sample that is not a number or exceeds `limit`, as broken kernels give. */
  validate(limit = 4): this {
    for (let i = 0; i < this.pcm.length; i++) {
      const sample = this.pcm[i]!
      if (!(Math.abs(sample) <= limit)) {
        throw new RangeError(`Sample ${i} is ${sample}; audio must stay within ±${limit}. Make it again.`)
      }
    }
    return this
  }
}
