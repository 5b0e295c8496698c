import type { AudioProcessor } from '../audio/processor.ts'
import { SAMPLE_RATE } from '../config/limits.ts'

/** Silence that is left at the edges of a chunk, so that a soft f, h or s is not cut. */
export const KEPT_START_MS = 30
export const KEPT_END_MS = 60

/** Cuts the model's silence at both edges of a chunk that comes window by window; silence inside stays. */
export class EdgeTrimmer {
  readonly #processor: AudioProcessor
  readonly #keptEnd = Math.round((KEPT_END_MS / 1000) * SAMPLE_RATE)
  #started = false
  #trimmedStart = 0
  /** The end of the chunk if nothing more is heard. */
  #held: Float32Array[] = []

  constructor(processor: AudioProcessor) {
    this.#processor = processor
  }

  /** Samples cut at the start so far. */
  get trimmedStart(): number {
    return this.#trimmedStart
  }

  /** @returns what can be handed on, in order. */
  push(window: Float32Array): Float32Array[] {
    const options = { keepStartMs: KEPT_START_MS, keepEndMs: 0 }
    const { pcm: heard, trimmedStart, trimmedEnd } = this.#processor.trimSilence(window, options)
    if (heard.length === 0) {
      if (this.#started) this.#held.push(window)
      else this.#trimmedStart += window.length
      return []
    }
    const from = this.#started ? 0 : trimmedStart
    const to = window.length - trimmedEnd
    const ready = [...this.#held, window.subarray(from, to)]
    if (!this.#started) {
      this.#started = true
      this.#trimmedStart += from
      this.#processor.fadeEdges(ready[0]!, KEPT_START_MS / 4, 0)
    }
    this.#held = [window.subarray(to)]
    return ready
  }

  /** @returns the last of the chunk: what is left of its own silence, faded out. */
  end(): Float32Array[] {
    const tail = this.#held.map((pcm) => pcm.slice())
    this.#held = []
    let left = this.#keptEnd
    const ready = tail.map((pcm) => {
      const kept = pcm.subarray(0, left)
      left -= kept.length
      return kept
    })
    const last = ready.findLast((pcm) => pcm.length > 0)
    if (last) this.#processor.fadeEdges(last, 0, KEPT_END_MS / 2)
    return ready.filter((pcm) => pcm.length > 0)
  }
}
