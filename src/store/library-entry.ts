import type { SpeechDelivery } from '../protocol.ts'
import type { NamedEmotion } from './own-emotions.ts'

/** Who says a text, and how. */
export interface Manner {
  readonly voice: string
  /** 0.5 … 2. */
  readonly speed: number
  readonly delivery: SpeechDelivery
  readonly emotions: readonly NamedEmotion[]
  readonly cast: Readonly<Record<string, string>> | null
}

/** What is listed of a text of the library. */
export interface LibraryEntry {
  readonly id: string
  readonly title: string
  /** Milliseconds since 1970. */
  readonly added: number
  readonly opened: number
  /** UTF-16 code units. */
  readonly characters: number
  readonly words: number
  /** It takes on this device. */
  readonly bytes: number
  /** Where listening stopped, in UTF-16 code units; `characters`: at its end. */
  readonly position: number
  /** BCP 47. */
  readonly language?: string
  /** Absent: as whatever is chosen when it is opened. */
  readonly manner?: Manner
}

/** @param facts those that the text itself does not tell */
export function entryOf(
  text: string,
  facts: Pick<LibraryEntry, 'id' | 'title' | 'added'> & Partial<LibraryEntry>,
): LibraryEntry {
  return { opened: facts.added, position: 0, ...facts, ...measuresOf(text) }
}

/** What changes with a text. */
export function measuresOf(text: string): Pick<LibraryEntry, 'characters' | 'words' | 'bytes'> {
  let words = 0
  for (const _ of text.matchAll(/\S+/g)) words++
  return { characters: text.length, words, bytes: new TextEncoder().encode(text).length }
}

/** Where to go on: the beginning, of what was heard to its end. */
export function placeToResume({ position, characters }: LibraryEntry): number {
  return position < characters ? position : 0
}
