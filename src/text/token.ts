import type { PronunciationSource, Span } from './utterance.ts'

/** A piece of normalised text: a spoken word or one punctuation mark, with the span of the input it stands for. */
export interface Token extends Span {
  readonly kind: 'word' | 'punctuation'
  readonly text: string
  /** True when white space follows in the normalised text. */
  readonly spaceAfter: boolean
  /** Phonemes that markup or the user's lexicon has fixed already. */
  readonly phonemes?: string
  readonly source?: PronunciationSource
}

/** A token in its context. Made by the ContextAnalyzer. */
export interface TaggedToken extends Token {
  /** Penn Treebank part-of-speech tag, e.g. `NN`, `VBD`; punctuation has its own mark. */
  readonly tag: string
  /** For a homograph: its phonemes as the context asks, in Kokoro's alphabet; the phonetic processor obeys. */
  readonly reading?: string
}

/** A token that can be spoken. Made by the PhoneticProcessor. */
export interface PhoneticToken extends TaggedToken {
  readonly phonemes: string
  readonly source: PronunciationSource
}
