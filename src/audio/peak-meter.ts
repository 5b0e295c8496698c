import { PEAKS_PER_SECOND, SAMPLE_RATE } from '../config/limits.ts'

const STRETCH = SAMPLE_RATE / PEAKS_PER_SECOND

/** The outline of a sound that comes in pieces: the largest magnitude of each stretch of 1 / PEAKS_PER_SECOND. */
export class PeakMeter {
  readonly #peaks: number[] = []
  #filled = 0
  #peak = 0

  /** @param pcm mono at SAMPLE_RATE */
  push(pcm: Float32Array): void {
    for (let i = 0; i < pcm.length; i++) {
      const magnitude = Math.abs(pcm[i]!)
      if (magnitude > this.#peak) this.#peak = magnitude
      if (++this.#filled === STRETCH) this.#close()
    }
  }

  /** @returns one byte a stretch, 0 … 255 for 0 … 1, and starts anew. A last short stretch counts as one. */
  take(): Uint8Array {
    if (this.#filled > 0) this.#close()
    const peaks = Uint8Array.from(this.#peaks, (peak) => Math.min(255, Math.round(peak * 255)))
    this.#peaks.length = 0
    return peaks
  }

  #close(): void {
    this.#peaks.push(this.#peak)
    this.#filled = 0
    this.#peak = 0
  }
}
