import { LetterToSound } from './letter-to-sound.ts'
import { Lexicon } from './lexicon.ts'
import { type Following, isDecimalPoint, isLetterA, sayFunctionWord } from './phonetics/function-words.ts'
import { inPhrase } from './phonetics/in-phrases.ts'
import { readingFor } from './phonetics/pronunciation.ts'
import { Pronouncer } from './phonetics/pronouncer.ts'
import { pauses, sayPunctuation } from './phonetics/punctuation.ts'
import { isUsedTo } from './phonetics/used-to.ts'
import { stressByCapitals, withoutStress } from './phonetics/stress.ts'
import { sayUnsayable } from './unsayable-scripts.ts'
import type { PhoneticToken, TaggedToken } from './token.ts'
import type { Locale, PronunciationSource } from './utterance.ts'

const NOTHING: Following = { phonemes: '', word: '' }

/** Turns the tagged words of one sentence into Kokoro's alphabet. Obeys `phonemes` and `reading` where they are set. */
export class PhoneticProcessor {
  readonly #pronouncer: Pronouncer
  readonly #locale: Locale

  constructor(assets: { readonly lexicon: Uint8Array; readonly letterToSound: Uint8Array }, locale: Locale) {
    this.#locale = locale
    this.#pronouncer = new Pronouncer(
      new Lexicon(assets.lexicon),
      new LetterToSound(assets.letterToSound),
      locale,
    )
  }

  /** Goes from the last word to the first, because a word leans on the one after it (the apple, used to). */
  phonemize(tokens: readonly TaggedToken[]): readonly PhoneticToken[] {
    const spoken: PhoneticToken[] = []
    const unsayable = sayUnsayable(tokens)
    let next = NOTHING
    for (let i = tokens.length - 1; i >= 0; i--) {
      const token = tokens[i]!
      const language = unsayable.get(i)
      const said =
        language === undefined || token.phonemes !== undefined
          ? this.#say(tokens, i, next)
          : this.#sayLanguage(language)
      spoken.push({ ...token, ...said })
      if (token.kind === 'word') next = said.phonemes === '' ? next : { ...said, word: token.text }
      else if (pauses(said.phonemes)) next = NOTHING
    }
    return spoken.reverse()
  }

  /** In place of what cannot be said: “Chinese text”. */
  #sayLanguage(language: string): { phonemes: string; source: PronunciationSource } {
    const words = language === '' ? [] : [language, 'text']
    return { phonemes: words.map((word) => this.#pronouncer.pronounce(word).any).join(' '), source: 'rule' }
  }

  #say(
    tokens: readonly TaggedToken[],
    at: number,
    next: Following,
  ): { phonemes: string; source: PronunciationSource } {
    const token = tokens[at]!
    const before = tokens[at - 1]
    if (token.phonemes !== undefined) return { phonemes: token.phonemes, source: token.source ?? 'markup' }
    if (token.kind === 'punctuation') {
      return { phonemes: sayPunctuation(token.text, token.tag), source: 'rule' }
    }
    if (token.reading !== undefined) {
      return { phonemes: stressByCapitals(token.reading, token.text), source: 'lexicon' }
    }
    const phrased = inPhrase(tokens, at, this.#locale)
    if (phrased !== undefined) return { phonemes: stressByCapitals(phrased, token.text), source: 'lexicon' }
    if (isGluedA(tokens, at)) return { phonemes: this.#pronouncer.pronounce('A').any, source: 'spelled' }
    const isLetter = token.text === 'A' && before?.kind === 'word' && isLetterA(before.text, next)
    const fixed = isLetter ? undefined : sayFunctionWord(token.text, token.tag, next)
    if (fixed !== undefined) return { phonemes: fixed, source: 'rule' }
    const said = this.#pronouncer.pronounce(token.text)
    if (before && isDecimalPoint(token.text, before.text, next)) {
      return { phonemes: withoutStress(said.any), source: said.source }
    }
    const isUsed = token.text.toLowerCase() === 'used'
    const tag = isUsed ? (isUsedTo(tokens, at) ? 'VBD' : 'VB') : token.tag
    const phonemes = readingFor(said, tag, next.phonemes === '')
    if (phonemes === '' && said.any !== '') {
      return { phonemes: this.#pronouncer.spell(token.text), source: 'spelled' }
    }
    return { phonemes: stressByCapitals(phonemes, token.text), source: said.source }
  }
}

/** The a of “3a”, “A3055” and “(a)”: written against a number or in brackets, it is the letter. */
function isGluedA(tokens: readonly TaggedToken[], at: number): boolean {
  const { text, start, end } = tokens[at]!
  if (text !== 'a' && text !== 'A') return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (before?.text === '(' && after?.text === ')') return true
  // “a. Mix”, “a) Mix”: the first of several.
  if (before === undefined && after !== undefined && /^[.):]$/.test(after.text)) return true
  // “F = ma.”: no article ends a clause.
  if (before?.kind === 'word' && after !== undefined && /^[.;)!]$/.test(after.text)) return true
  // “A B Poe”: initials.
  if (text === 'A' && before && after && /^\p{Lu}$/u.test(after.text) && after.text !== 'I') return true
  return (
    end > start &&
    ((before?.kind === 'word' && (before.end === start || isLetterOfSame(before, start))) ||
      (after?.kind === 'word' && after.start === end))
  )
}

/** Of letters that one rule wrote for one place, as in a chemical formula. */
const isLetterOfSame = (before: TaggedToken, start: number) =>
  before.start === start && /^\p{Lu}$/u.test(before.text)
