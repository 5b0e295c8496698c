import type { LexiconEntry } from './lexicon-entry.ts'
import { OffsetText } from './offset-text.ts'
import { PhraseTrie } from './phrase-trie.ts'
import type { TaggedToken, Token } from './token.ts'
import { tokenize } from './tokenizer.ts'
import type { Locale, Span } from './utterance.ts'

/** A stretch of the written sentence that the user says otherwise. */
export interface WrittenFix extends Span {
  readonly entry: LexiconEntry
}

const PIECE = /[\p{L}\p{M}\p{N}]+|\S/gu
const POSSESSIVE = /['’]s$/i

/**
 * Says words and phrases as the user's lexicon has them: the longest entry that fits wins, of equally long ones the
 * later. Linear in the text.
 */
export class PronunciationFixer {
  readonly #written = new PhraseTrie<LexiconEntry>()
  readonly #spoken = new PhraseTrie<{ readonly words: readonly string[]; readonly entry: LexiconEntry }>()

  /** @param isRewritten whether the normaliser writes a word in another way (“km”, “Dr.”), so that it must be met before. */
  constructor(entries: readonly LexiconEntry[], locale: Locale, isRewritten: (word: string) => boolean) {
    for (const entry of entries) {
      if (entry.locale !== undefined && entry.locale !== locale) continue
      const words = tokenize(OffsetText.of(entry.word)).map(({ text }) => text)
      if (words.length === 0) continue
      if (entry.tag === undefined && (isRewritten(entry.word) || words.join(' ') !== entry.word))
        this.#written.add(entry.word.match(PIECE) ?? [], entry)
      this.#spoken.add(words, { words, entry })
    }
  }

  /** Entries that must be met in the sentence as it is written, in order and apart from each other. */
  findWritten(sentence: string): readonly WrittenFix[] {
    if (this.#written.isEmpty) return []
    const pieces = [...sentence.matchAll(PIECE)]
    const found: WrittenFix[] = []
    let from = 0
    for (const [i, { index }] of pieces.entries()) {
      if (index < from) continue
      const match = this.#written.longest(
        (distance) => pieces[i + distance]?.slice(0, 1) ?? [],
        (entry) => standsAt(entry, sentence, index),
      )
      if (!match) continue
      from = index + match.value.word.length
      found.push({ start: index, end: from, entry: match.value })
    }
    return found
  }

  /** Fixes words of the normalised sentence; a phrase becomes one token. Markup comes first: what it fixed stays. */
  fix(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
    if (this.#spoken.isEmpty) return tokens
    const fixed: TaggedToken[] = []
    for (let i = 0; i < tokens.length;) {
      const match = this.#phraseAt(tokens, i)
      const phrase = tokens.slice(i, i + (match?.length ?? 1))
      const [first, last] = [phrase[0]!, phrase.at(-1)!]
      if (match) {
        const text = phrase.map(({ text, spaceAfter }) => (spaceAfter ? `${text} ` : text)).join('')
        const place = { start: first.start, end: last.end, spaceAfter: last.spaceAfter }
        for (const said of userTokens(match.value.entry, text.trim(), place))
          fixed.push({ ...first, ...said, reading: undefined })
      } else {
        fixed.push(first)
      }
      i += phrase.length
    }
    return fixed
  }

  #phraseAt(tokens: readonly TaggedToken[], at: number) {
    return this.#spoken.longest(
      (distance) => {
        const token = tokens[at + distance]
        if (!token || token.source !== undefined) return []
        return POSSESSIVE.test(token.text) ? [token.text, token.text.replace(POSSESSIVE, '')] : [token.text]
      },
      ({ words, entry }) => {
        if (entry.tag !== undefined && !tokens[at]!.tag.startsWith(entry.tag)) return false
        if (!entry.matchCase) return true
        return words.every((word, i) => {
          const { text } = tokens[at + i]!
          return text === word || (i === words.length - 1 && text.replace(POSSESSIVE, '') === word)
        })
      },
    )
  }
}

/** What is said for a stretch of the text: one token with its phonemes, or the words of a respelling. */
export function userTokens(
  entry: LexiconEntry,
  text: string,
  place: Span & { readonly spaceAfter: boolean },
): readonly Token[] {
  const { start, end, spaceAfter } = place
  const isPossessive = POSSESSIVE.test(text) && !POSSESSIVE.test(entry.word)
  if (entry.phonemes !== '') {
    const phonemes = isPossessive ? entry.phonemes + possessiveEnding(entry.phonemes) : entry.phonemes
    return [{ kind: 'word', text, start, end, spaceAfter, phonemes, source: 'user' }]
  }
  const words = (entry.respelling ?? '').split(/\s+/).filter((word) => word !== '')
  return words.map((word, i): Token => {
    const isLast = i === words.length - 1
    const spelled = isLast && isPossessive ? `${word}'s` : word
    return { kind: 'word', text: spelled, start, end, spaceAfter: !isLast || spaceAfter, source: 'user' }
  })
}

/** As after any English noun: hiss, buzz and their kin take a vowel, voiceless sounds an s. */
function possessiveEnding(phonemes: string): string {
  if (/[szʃʒʧʤ]$/.test(phonemes)) return 'ᵻz'
  return /[ptkfθ]$/.test(phonemes) ? 's' : 'z'
}

function standsAt({ word, matchCase }: LexiconEntry, sentence: string, at: number): boolean {
  const written = sentence.slice(at, at + word.length)
  if (written !== word && (matchCase || written.toLowerCase() !== word.toLowerCase())) return false
  if (isWordPart(word[0]) && isWordPart(sentence[at - 1])) return false
  return !(isWordPart(word.at(-1)) && isWordPart(sentence[at + word.length]))
}

function isWordPart(character: string | undefined): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character ?? '')
}
