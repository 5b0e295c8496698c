import type { Locale } from './utterance.ts'

/** One entry of the user's own lexicon. */
export interface LexiconEntry {
  /** Word or phrase as written. */
  readonly word: string
  /** Kokoro's alphabet, or IPA that maps to it; empty where `respelling` is given. */
  readonly phonemes: string
  /** Said as if this were written, e.g. `wooster` for “Worcester”. */
  readonly respelling?: string
  readonly matchCase: boolean
  /** Penn tag prefix this entry is for, e.g. `VB`; absent = any. */
  readonly tag?: string
  readonly locale?: Locale
}
