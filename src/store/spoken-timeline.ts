import { PEAKS_PER_SECOND } from '../config/limits.ts'
import { lastBy } from '../lib/last-by.ts'
import type { SpeechEvent, TimedMark, TimedWord } from '../protocol.ts'

type Segment = Extract<SpeechEvent, { kind: 'segment' }>

/** A word with its time: seconds of the stream. */
export type HeardWord = TimedWord & { readonly from: number; readonly to: number }

/** A mark with its time: seconds of the stream. */
export type HeardMark = TimedMark & { readonly from: number }

const begin = ({ from }: { readonly from: number }) => from

/** Of a very long stream the beginning is forgotten: some two hours of words, one of the waveform. */
const WORDS_KEPT = 20_000
const PEAKS_KEPT = 3_600 * PEAKS_PER_SECOND

/** When each word of one stream is heard, and its waveform. Grows as the stream is made, up to a bound. */
export class SpokenTimeline {
  #words: HeardWord[] = []
  #marks: HeardMark[] = []
  /** Of these, what the chunks say that are made; the rest is foretold. */
  #settled = { words: 0, marks: 0 }
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
  foretell(words: readonly TimedWord[], marks: readonly TimedMark[] = []): void {
    this.#words.length = this.#settled.words
    this.#marks.length = this.#settled.marks
    for (const word of words) {
      if (word.from !== undefined && word.to !== undefined) this.#words.push(word as HeardWord)
    }
    for (const mark of marks) if (mark.from !== undefined) this.#marks.push(mark as HeardMark)
  }

  /** @param from where in the text the stream begins. */
  append({ at, seconds, span, words, marks, peaks }: Segment, from = 0): void {
    this.foretell(words, marks)
    if (this.#words.length > 2 * WORDS_KEPT) this.#words = this.#words.slice(-WORDS_KEPT)
    if (this.#marks.length > 2 * WORDS_KEPT) this.#marks = this.#marks.slice(-WORDS_KEPT)
    this.#settled = { words: this.#words.length, marks: this.#marks.length }
    this.#keepPeaks(Math.round(at * PEAKS_PER_SECOND), peaks)
    this.#seconds = Math.max(this.#seconds, at + seconds)
    this.#characters = Math.max(this.#characters, span.end - from)
  }

  /** The word that is said at that second, or was said last; null before the first. */
  wordAt(seconds: number): HeardWord | null {
    return this.#words[lastBy(this.#words, begin, seconds)] ?? null
  }

  /** The mark that was reached last by that second; null before the first. */
  markAt(seconds: number): HeardMark | null {
    return this.#marks[lastBy(this.#marks, begin, seconds)] ?? null
  }

  /** Those that are said between two seconds. */
  wordsBetween(from: number, to: number): readonly HeardWord[] {
    const first = lastBy(this.#words, begin, from)
    const begins = first >= 0 && this.#words[first]!.to > from ? first : first + 1
    return this.#words.slice(begins, lastBy(this.#words, begin, to) + 1)
  }

  /** Largest magnitude around a second, 0 … 1; 0 where nothing is made or kept. */
  peakAt(seconds: number): number {
    const index = Math.floor(seconds * PEAKS_PER_SECOND) - this.#peaksFrom
    return index >= 0 && index < this.#peakCount ? this.#peaks[index]! / 255 : 0
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
