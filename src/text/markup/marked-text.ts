import type { OffsetText } from '../offset-text.ts'
import type { Background, Boundary, Delivery, Span } from '../utterance.ts'

/** A text whose markup has been read: what is to be said, and what is asked of it, by places in the input. */
export interface MarkedText {
  /** Pieces that are cleaned and split each for itself, in order. */
  readonly blocks: Iterable<MarkedBlock>
  /** In order and apart from each other. */
  readonly pronunciations: readonly Pronunciation[]
  /** In order and apart from each other; what stands in none keeps the request's own settings. */
  readonly deliveries: readonly DeliverySpan[]
  /** In order. */
  readonly pauses: readonly MarkedPause[]
  /** In order. */
  readonly marks: readonly MarkedPlace[]
  /** By their beginnings. */
  readonly backgrounds: readonly Background[]
  /** Every voice that is asked for, where the tag stands. */
  readonly voices: readonly MarkedPlace[]
  /** What could not be obeyed and is read as plain text instead: plain sentences with line and column. */
  readonly problems: readonly string[]
}

export interface MarkedBlock {
  /** Without markup; each code unit knows its place in the input. */
  readonly text: OffsetText
  readonly boundary: Boundary
  /** True for one sentence that is not to be split. */
  readonly isSentence: boolean
}

export interface Pronunciation extends Span {
  /** Kokoro's alphabet. */
  readonly phonemes: string
}

export interface DeliverySpan extends Span {
  readonly delivery: Delivery
}

export interface MarkedPause {
  readonly at: number
  readonly ms: number
  /** What follows begins not before this time of the text's own clock, in milliseconds. */
  readonly clockMs?: number
}

export interface MarkedPlace {
  readonly at: number
  readonly name: string
}
