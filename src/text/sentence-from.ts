import { cutBefore } from './chunk-cuts.ts'
import type { Sentence } from './utterance.ts'

/**
 * What is left of a sentence when speaking begins at a place of the input: the word that stands there, or else the next,
 * and all that follow. @returns undefined where nothing is left.
 */
export function sentenceFrom(sentence: Sentence, place: number): Sentence | undefined {
  const { words, phonemes, pauses, marks } = sentence
  const first = words.findIndex(({ end }) => end > place)
  if (first === 0 || words.length === 0) return sentence
  if (first < 0) return undefined
  const cut = cutBefore(sentence, first)
  const at = cut + /^ */.exec(phonemes.slice(cut))![0].length
  const left = words.slice(first).map((word) => ({
    ...word,
    phonemeStart: word.phonemeStart - at,
    phonemeEnd: word.phonemeEnd - at,
  }))
  const later = <T extends { readonly beforeWord: number }>(asked: readonly T[]): T[] =>
    asked
      .filter(({ beforeWord }) => beforeWord > first)
      .map((one) => ({ ...one, beforeWord: one.beforeWord - first }))
  return {
    ...sentence,
    start: left[0]!.start,
    phonemes: phonemes.slice(at),
    words: left,
    spoken: left.map(({ spoken }) => spoken).join(' '),
    pauses: later(pauses),
    marks: later(marks),
  }
}
