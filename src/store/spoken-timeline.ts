import { PEAKS_PER_SECOND } from '../config/limits.ts'
import type { SpeechEvent, TimedWord } from '../protocol.ts'

type Segment = Extract<SpeechEvent, { kind: 'segment' }>

/** A word with its time: seconds of the stream. */
export type HeardWord = TimedWord & { readonly from: number; readonly to: number }

/** Of a very long stream the beginning is forgotten: some two hours of words, one of the waveform. */
const WORDS_KEPT = 20_000
const PEAKS_KEPT = 3_600 * PEAKS_PER_SECOND

/** When each word of one stream is heard, and its waveform. Grows as the stream is made, up to a bound. */
export class SpokenTimeline {
  #words: HeardWord[] = []
  /** Of these, what the chunks say that are made; the rest is foretold. */
  #settled = 0
  #peaks = new Uint8Array(0)
  /** Place of the first peak that is kept, in peaks from the beginning. */
  #peaksFrom = 0
  #peakCount = 0
  #seconds = 0
  #characters = 0

  /** Seconds made so far. */
  get seconds(): number {
    return this.#seconds
  }

  /** How long a character takes; null until something is made. */
  get secondsPerCharacter(): number | null {
    return this.#characters === 0 ? null : this.#seconds / this.#characters
  }

  /** The words of the chunk whose sound begins to come; `append` settles them. */
  foretell(words: readonly TimedWord[]): void {
    this.#words.length = this.#settled
    for (const word of words) {
      if (word.from !== undefined && word.to !== undefined) this.#words.push(word as HeardWord)
    }
  }

  /** @param from where in the text the stream begins. */
  append({ at, seconds, span, words, peaks }: Segment, from = 0): void {
    this.foretell(words)
    if (this.#words.length > 2 * WORDS_KEPT) this.#words = this.#words.slice(-WORDS_KEPT)
    this.#settled = this.#words.length
    this.#keepPeaks(Math.round(at * PEAKS_PER_SECOND), peaks)
    this.#seconds = Math.max(this.#seconds, at + seconds)
    this.#characters = Math.max(this.#characters, span.end - from)
  }

  /** The word that is said at that second, or was said last; null before the first. */
  wordAt(seconds: number): HeardWord | null {
    return this.#words[this.#indexAt(seconds)] ?? null
  }

  /** Those that are said between two seconds. */
  wordsBetween(from: number, to: number): readonly HeardWord[] {
    const first = this.#indexAt(from)
    const begins = first >= 0 && this.#words[first]!.to > from ? first : first + 1
    return this.#words.slice(begins, this.#indexAt(to) + 1)
  }

  /** Largest magnitude around a second, 0 … 1; 0 where nothing is made or kept. */
  peakAt(seconds: number): number {
    const index = Math.floor(seconds * PEAKS_PER_SECOND) - this.#peaksFrom
    return index >= 0 && index < this.#peakCount ? this.#peaks[index]! / 255 : 0
  }

  /** @returns the last that begins by then, or -1. */
  #indexAt(seconds: number): number {
    let low = 0
    let high = this.#words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#words[middle]!.from <= seconds) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  #keepPeaks(place: number, peaks: Uint8Array): void {
    const start = place - this.#peaksFrom
    if (start < 0) return
    const end = start + peaks.length
    if (end > this.#peaks.length) {
      const longer = new Uint8Array(Math.max(end, 2 * this.#peaks.length, 1024))
      longer.set(this.#peaks)
      this.#peaks = longer
    }
    this.#peaks.set(peaks, start)
    this.#peakCount = Math.max(this.#peakCount, end)
    if (this.#peakCount > 2 * PEAKS_KEPT) {
      const gone = this.#peakCount - PEAKS_KEPT
      this.#peaks = this.#peaks.slice(gone, this.#peakCount)
      this.#peaksFrom += gone
      this.#peakCount = PEAKS_KEPT
    }
  }
}
