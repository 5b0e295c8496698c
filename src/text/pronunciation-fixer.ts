import type { LexiconEntry } from './lexicon-entry.ts'
import { OffsetText } from './offset-text.ts'
import type { TaggedToken, Token } from './token.ts'
import { tokenize } from './tokenizer.ts'
import type { Locale, Span } from './utterance.ts'

/** A stretch of the written sentence that the user says otherwise. */
export interface WrittenFix extends Span {
  readonly entry: LexiconEntry
}

interface Phrase {
  readonly words: readonly string[]
  readonly entry: LexiconEntry
}

/**
 * Says words and phrases as the user's lexicon has them: the longest entry that fits wins, of equally long ones the
 * later. Linear in the text: entries are found by their first word.
 */
export class PronunciationFixer {
  readonly #written = new Map<string, LexiconEntry[]>()
  readonly #spoken = new Map<string, Phrase[]>()

  /** @param isRewritten whether the normaliser writes a word in another way (“km”, “Dr.”), so that it must be met before. */
  constructor(entries: readonly LexiconEntry[], locale: Locale, isRewritten: (word: string) => boolean) {
    for (const entry of entries) {
      if (entry.locale !== undefined && entry.locale !== locale) continue
      const words = tokenize(OffsetText.of(entry.word)).map(({ text }) => text)
      if (words.length === 0) continue
      if (entry.tag === undefined && (isRewritten(entry.word) || words.join(' ') !== entry.word))
        file(this.#written, firstPiece(entry.word), entry)
      file(this.#spoken, words[0]!, { words, entry })
    }
    for (const found of this.#written.values()) found.reverse().sort((a, b) => b.word.length - a.word.length)
    for (const found of this.#spoken.values()) found.reverse().sort((a, b) => b.words.length - a.words.length)
  }

  /** Entries that must be met in the sentence as it is written, in order and apart from each other. */
  findWritten(sentence: string): readonly WrittenFix[] {
    if (this.#written.size === 0) return []
    const found: WrittenFix[] = []
    let from = 0
    for (const { 0: piece, index } of sentence.matchAll(PIECE)) {
      if (index < from) continue
      const entry = this.#written.get(piece.toLowerCase())?.find((one) => standsAt(one, sentence, index))
      if (!entry) continue
      from = index + entry.word.length
      found.push({ start: index, end: from, entry })
    }
    return found
  }

  /** Fixes words of the normalised sentence; a phrase becomes one token. Markup comes first: what it fixed stays. */
  fix(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
    if (this.#spoken.size === 0) return tokens
    const fixed: TaggedToken[] = []
    for (let i = 0; i < tokens.length;) {
      const token = tokens[i]!
      const match = token.source === undefined ? this.#phraseAt(tokens, i) : undefined
      if (!match) {
        fixed.push(token)
        i++
        continue
      }
      const last = tokens[i + match.length - 1]!
      const whole = { ...token, end: last.end, spaceAfter: last.spaceAfter }
      const text = tokens
        .slice(i, i + match.length)
        .map(({ text, spaceAfter }) => (spaceAfter ? `${text} ` : text))
        .join('')
        .trim()
      for (const said of userTokens(match.entry, text, whole))
        fixed.push({ ...token, ...said, reading: undefined })
      i += match.length
    }
    return fixed
  }

  #phraseAt(tokens: readonly TaggedToken[], at: number): { entry: LexiconEntry; length: number } | undefined {
    const { text, tag } = tokens[at]!
    const base = text.replace(/'s$/i, '')
    const candidates = this.#spoken.get(text.toLowerCase()) ?? []
    const ofBase = base === text ? [] : (this.#spoken.get(base.toLowerCase()) ?? [])
    for (const { words, entry } of [...candidates, ...ofBase]) {
      if (entry.tag !== undefined && !tag.startsWith(entry.tag)) continue
      const isPhrase = words.every((word, i) => {
        const there = tokens[at + i]
        if (!there || there.source !== undefined) return false
        const spoken = i === words.length - 1 ? [there.text, there.text.replace(/'s$/i, '')] : [there.text]
        return spoken.some((one) => same(one, word, entry.matchCase))
      })
      if (isPhrase) return { entry, length: words.length }
    }
    return undefined
  }
}

const PIECE = /[\p{L}\p{M}\p{N}]+|\S/gu
const isWordPart = (character: string | undefined) => /[\p{L}\p{M}\p{N}]/u.test(character ?? '')

/** What is said for a stretch of the text: one token with its phonemes, or the words of a respelling. */
export function userTokens(
  entry: LexiconEntry,
  text: string,
  place: Span & { spaceAfter: boolean },
): readonly Token[] {
  const { start, end, spaceAfter } = place
  const isPossessive = /'s$/i.test(text) && !/['’]s$/i.test(entry.word)
  if (entry.phonemes !== '') {
    const phonemes = isPossessive ? entry.phonemes + possessiveEnding(entry.phonemes) : entry.phonemes
    return [{ kind: 'word', text, start, end, spaceAfter, phonemes, source: 'user' }]
  }
  const words = (entry.respelling ?? '').split(/\s+/).filter((word) => word !== '')
  return words.map((word, i) => {
    const isLast = i === words.length - 1
    return {
      kind: 'word',
      text: isLast && isPossessive ? `${word}'s` : word,
      start,
      end,
      spaceAfter: !isLast || spaceAfter,
      source: 'user',
    }
  })
}

/** As after any English noun: hiss, buzz and their kin take a vowel, voiceless sounds an s. */
function possessiveEnding(phonemes: string): string {
  if (/[szʃʒʧʤ]$/.test(phonemes)) return 'ᵻz'
  return /[ptkfθ]$/.test(phonemes) ? 's' : 'z'
}

function standsAt({ word, matchCase }: LexiconEntry, sentence: string, at: number): boolean {
  if (!same(sentence.slice(at, at + word.length), word, matchCase)) return false
  if (isWordPart(word[0]) && isWordPart(sentence[at - 1])) return false
  return !(isWordPart(word.at(-1)) && isWordPart(sentence[at + word.length]))
}

function same(written: string, word: string, matchCase: boolean): boolean {
  return written === word || (!matchCase && written.toLowerCase() === word.toLowerCase())
}

function firstPiece(word: string): string {
  return word.match(PIECE)?.[0] ?? word
}

function file<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key.toLowerCase())
  if (found) found.push(value)
  else map.set(key.toLowerCase(), [value])
}
