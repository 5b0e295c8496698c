import { SAMPLE_RATE } from '../config/limits.ts'

export interface TrimOptions {
  /** What counts as silence, in dB below the loudest frame. */
  readonly belowPeakDb?: number
  /** Never treat frames above this level as silence, whatever the peak, in dBFS. */
  readonly floorDb?: number
  /** Kept before the first and after the last sound, so that a soft f, h or s is not cut. */
  readonly keepStartMs?: number
  readonly keepEndMs?: number
}

export interface Trimmed {
  /** A view into the given PCM, not a copy. */
  readonly pcm: Float32Array
  /** Samples taken away. */
  readonly trimmedStart: number
  readonly trimmedEnd: number
}

const FRAME_MS = 5

/** Edits mono PCM of one rate. Methods that change samples in place say so. */
export class AudioProcessor {
  readonly #rate: number

  constructor(sampleRate: number = SAMPLE_RATE) {
    this.#rate = sampleRate
  }

  /** Cuts the silence at both edges by frame energy; PCM without any sound comes back empty. */
  trimSilence(pcm: Float32Array, options: TrimOptions = {}): Trimmed {
    const { belowPeakDb = 48, floorDb = -66, keepStartMs = 30, keepEndMs = 60 } = options
    const frame = this.#samples(FRAME_MS)
    const levels = frameLevels(pcm, frame)
    const loudest = levels.reduce((max, level) => Math.max(max, level), 0)
    const threshold = Math.max(fromDb(floorDb), loudest * fromDb(-belowPeakDb))
    const first = levels.findIndex((level) => level > threshold)
    if (first < 0) return { pcm: pcm.subarray(0, 0), trimmedStart: pcm.length, trimmedEnd: 0 }
    const last = levels.findLastIndex((level) => level > threshold)
    const start = Math.max(0, first * frame - this.#samples(keepStartMs))
    const end = Math.min(pcm.length, (last + 1) * frame + this.#samples(keepEndMs))
    return { pcm: pcm.subarray(start, end), trimmedStart: start, trimmedEnd: pcm.length - end }
  }

  /** Ramps both edges to zero, in place, by a quarter-cosine: a cut in mid-wave makes no click. */
  fadeEdges(pcm: Float32Array, inMs = 3, outMs = inMs): Float32Array {
    const half = Math.floor(pcm.length / 2)
    const fadeIn = Math.min(half, this.#samples(inMs))
    const fadeOut = Math.min(half, this.#samples(outMs))
    for (let i = 0; i < fadeIn; i++) pcm[i]! *= rise(i, fadeIn)
    for (let i = 0; i < fadeOut; i++) pcm[pcm.length - 1 - i]! *= rise(i, fadeOut)
    return pcm
  }

  /** Joins `a` to `b` with `overlapMs` in which one hands over to the other; the gains always sum to 1. */
  crossfade(a: Float32Array, b: Float32Array, overlapMs: number): Float32Array {
    const overlap = Math.min(a.length, b.length, this.#samples(overlapMs))
    const joined = new Float32Array(a.length + b.length - overlap)
    joined.set(a)
    joined.set(b.subarray(overlap), a.length)
    for (let i = 0; i < overlap; i++) {
      const gain = (i + 0.5) / overlap
      joined[a.length - overlap + i] = a[a.length - overlap + i]! * (1 - gain) + b[i]! * gain
    }
    return joined
  }

  /** Multiplies in place. */
  gain(pcm: Float32Array, factor: number): Float32Array {
    for (let i = 0; i < pcm.length; i++) pcm[i]! *= factor
    return pcm
  }

  /** @returns the largest magnitude; 0 for no samples. */
  peak(pcm: Float32Array): number {
    return pcm.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0)
  }

  /** @returns the root of the mean square; 0 for no samples. */
  rms(pcm: Float32Array): number {
    return pcm.length === 0
      ? 0
      : Math.sqrt(pcm.reduce((sum, sample) => sum + sample * sample, 0) / pcm.length)
  }

  #samples(ms: number): number {
    return Math.max(0, Math.round((ms / 1000) * this.#rate))
  }
}

/** Root mean square of each frame; the last may be short. */
function frameLevels(pcm: Float32Array, frame: number): Float64Array {
  const levels = new Float64Array(Math.ceil(pcm.length / frame))
  for (let index = 0; index < levels.length; index++) {
    const end = Math.min(pcm.length, (index + 1) * frame)
    let sum = 0
    for (let i = index * frame; i < end; i++) sum += pcm[i]! * pcm[i]!
    levels[index] = Math.sqrt(sum / (end - index * frame))
  }
  return levels
}

function rise(index: number, length: number): number {
  return Math.sin(((index + 0.5) / length) * (Math.PI / 2)) ** 2
}

function fromDb(db: number): number {
  return 10 ** (db / 20)
}
