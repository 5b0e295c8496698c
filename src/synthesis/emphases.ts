import type { Delivery } from '../text/utterance.ts'

/** What a word of each level of emphasis is spoken with, beside the rest. */
export interface Emphasis {
  /** Semitones of the word, and on top of it of its stressed syllable. */
  readonly pitch: number
  readonly accent: number
  /** Factor. */
  readonly rate: number
  /** Decibels of the word, and on top of it of its stressed syllable. */
  readonly gain: number
  readonly attack: number
}

/** Stress is heard as pitch first, then length, then loudness (Fry 1958). */
export const EMPHASES = {
  strong: { pitch: 1, accent: 2.5, rate: 0.8, gain: 2, attack: 2 },
  moderate: { pitch: 0.5, accent: 1.5, rate: 0.88, gain: 1, attack: 1 },
  reduced: { pitch: -1, accent: -0.5, rate: 1.1, gain: -3, attack: -1 },
  none: { pitch: 0, accent: 0, rate: 1, gain: 0, attack: 0 },
} as const satisfies Readonly<Record<NonNullable<Delivery['emphasis']>, Emphasis>>
