/** What the text front end hands on: sentences of words with phonemes, each tied to the input by UTF-16 offsets. */

import type { BackgroundSound } from '../config/background-sounds.ts'

export type Locale = 'en-us' | 'en-gb'

/** A half-open range of UTF-16 code units of the text as it was given. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Why a word is pronounced as it is; the text panel shows it. */
export type PronunciationSource = 'user' | 'markup' | 'lexicon' | 'rule' | 'letter-to-sound' | 'spelled'

/** One word as written (“$5”), with everything that is said for it (“five dollars”). */
export interface Word extends Span {
  /** The slice of the input. */
  readonly text: string
  /** What will be said, in words. */
  readonly spoken: string
  /** Kokoro's alphabet; several spoken words are separated by a space. */
  readonly phonemes: string
  readonly source: PronunciationSource
  /** Range of this word in `Sentence.phonemes`; one UTF-16 code unit is one token. */
  readonly phonemeStart: number
  readonly phonemeEnd: number
  /** Index into `Sentence.deliveries` of what markup asks for this word; absent = none. */
  readonly delivery?: number
}

/** What markup asks of a stretch of speech. Absent fields leave the request's own setting. */
export interface Delivery {
  /** Voice id. */
  readonly voice?: string
  /** Factor on the speaking rate, 1 = as it is. */
  readonly rate?: number
  /** Semitones. */
  readonly pitch?: number
  /** Factor on the melody's distance from its middle, 1 = as it is. */
  readonly range?: number
  /** Decibels. */
  readonly volume?: number
  readonly emphasis?: 'strong' | 'moderate' | 'reduced' | 'none'
}

/** A silence that markup asks for, before the word with that index of the sentence (words.length = after the last). */
export interface Pause {
  readonly beforeWord: number
  readonly ms: number
  /** Not before this time of the text's own clock, in milliseconds; absent: whenever it is its turn. */
  readonly clockMs?: number
}

/** An SSML `<mark>`: reached when the word with that index begins (words.length = when the last has ended). */
export interface Mark {
  readonly beforeWord: number
  readonly name: string
  /** Where it stands in the input. */
  readonly at: number
  /** It stands before the silence that markup asks for there, not after it. */
  readonly beforePause?: true
}

/** A sound under a stretch of the input; two may lie over one another. */
export interface Background extends Span {
  readonly sound: BackgroundSound
  /** 0 … 1, 1 being as loud as the speech; absent: what suits the sound. */
  readonly level?: number
}

export type SentenceKind = 'statement' | 'question' | 'exclamation'

/** What follows a sentence: the end of a paragraph pauses longer. */
export type Boundary = 'sentence' | 'paragraph'

export interface Sentence extends Span {
  readonly kind: SentenceKind
  readonly boundary: Boundary
  readonly words: readonly Word[]
  /** What will be said, written out. */
  readonly spoken: string
  /** The whole sentence in Kokoro's alphabet, with spaces and punctuation; each code unit is one token. */
  readonly phonemes: string
  readonly deliveries: readonly Delivery[]
  readonly pauses: readonly Pause[]
  readonly marks: readonly Mark[]
  /** What is to be heard under words of this sentence; a span may begin before it and end after it. Absent: nothing. */
  readonly backgrounds?: readonly Background[]
}

export interface Utterance {
  /** The text as given. */
  readonly text: string
  readonly locale: Locale
  readonly sentences: readonly Sentence[]
}
