import { HomographResolver } from './context/homograph-resolver.ts'
import { isInformationTechnology } from './context/information-technology.ts'
import { PENN_TAGS } from './context/penn-tags.ts'
import { viewSentence } from './context/sentence-view.ts'
import { Tagger } from './context/tagger.ts'
import type { TaggedToken, Token } from './token.ts'
import type { Locale, SentenceKind } from './utterance.ts'

/** Says of each word of a sentence what part of speech it is and, where the spelling leaves it open, how it is read. */
export class ContextAnalyzer {
  readonly #tagger: Tagger
  readonly #resolver: HomographResolver

  /** @param assets the unpacked bytes of `tagger` and `homographs`. @throws RangeError when they are anything else. */
  constructor(assets: { readonly tagger: Uint8Array; readonly homographs: Uint8Array }, locale: Locale) {
    this.#tagger = new Tagger(assets.tagger)
    this.#resolver = new HomographResolver(assets.homographs, locale)
  }

  /** @param tokens one sentence. @returns the same tokens, each with its tag. */
  analyse(tokens: readonly Token[]): readonly TaggedToken[] {
    const view = viewSentence(tokens.map((token) => token.text))
    const tags = this.#tagger.tag(view)
    return tokens.map((token, i) => {
      const tag = isInformationTechnology(view, tags, i) ? 'NN' : PENN_TAGS[tags[i]!]!
      const tagged = { ...token, tag }
      if (token.kind !== 'word' || token.phonemes !== undefined) return tagged
      const reading = this.#resolver.resolve(view, tags, i)
      return reading === undefined ? tagged : { ...tagged, reading }
    })
  }
}

const CLOSING = /[\s"'”’»)\]}*_]/u
const QUESTION = /[?？‽⁈⁉]/u
const EXCLAMATION = /[!！]/u

/** What the marks at its end make of a sentence: “Really?!” is a question, “Stop!” an exclamation. */
export function sentenceKind(text: string): SentenceKind {
  let kind: SentenceKind = 'statement'
  for (let i = text.length - 1; i >= 0; i--) {
    const mark = text.charAt(i)
    if (QUESTION.test(mark)) return 'question'
    if (EXCLAMATION.test(mark)) kind = 'exclamation'
    else if (mark !== '…' && (kind !== 'statement' || !CLOSING.test(mark))) break
  }
  return kind
}
