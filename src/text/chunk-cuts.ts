import type { Chunk } from './chunk.ts'

/** A place where a chunk may be cut, before the phoneme with this index; a higher rank reads better. */
export interface Cut {
  readonly at: number
  readonly rank: 'clause' | 'comma' | 'phrase' | 'word' | 'inside'
}

const CLAUSE = /[;:—….!?]/
const COMMA = /[,)]/

/** Words that a phrase begins with, so that a reader may take breath before them. */
const PHRASE_STARTS = new Set(
  (
    'about after against although among and around as at because before behind beneath beside between beyond but by during ' +
    'for from if in inside into like near on onto or over past since so than that though through to toward towards under ' +
    'until unless upon when where whereas which while who whom whose why with within without'
  ).split(' '),
)

/** The place before word `index`: closing marks stay with the word before, opening ones go with the word after. */
export function cutBefore(chunk: Pick<Chunk, 'phonemes' | 'words'>, index: number): number {
  const word = chunk.words[index]!
  const gapStart = chunk.words[index - 1]?.phonemeEnd ?? 0
  const space = chunk.phonemes.slice(gapStart, word.phonemeStart).lastIndexOf(' ')
  return space < 0 ? word.phonemeStart : gapStart + space
}

/** Every place between `from` and `to` where the chunk may be cut, in order; no word before `firstWord` ends after `from`. */
export function cutsOf(chunk: Chunk, from: number, to: number, firstWord: number): Cut[] {
  const cuts: Cut[] = []
  for (let index = firstWord; index < chunk.words.length; index++) {
    const word = chunk.words[index]!
    if (index > firstWord) {
      const at = cutBefore(chunk, index)
      const before = chunk.phonemes.slice(chunk.words[index - 1]!.phonemeEnd, at)
      cuts.push({ at, rank: rankOf(before, chunk.words[index - 1]!.text, word.text) })
    }
    if (word.phonemeStart >= to) break
    // “$5” is one word on the page and two in the mouth: better cut there than nowhere.
    const end = Math.min(word.phonemeEnd, to + 1)
    for (let at = Math.max(word.phonemeStart, from) + 1; at < end; at++) {
      if (chunk.phonemes[at] === ' ') cuts.push({ at, rank: 'inside' })
    }
  }
  return cuts.filter(({ at }) => at > from && at <= to && at < chunk.phonemes.length)
}

/** @param between what stands between the two words in phonemes: marks and space */
function rankOf(between: string, last: string, next: string): Cut['rank'] {
  if (CLAUSE.test(between)) return 'clause'
  if (COMMA.test(between)) return 'comma'
  const starts = (word: string) => PHRASE_STARTS.has(word.toLowerCase())
  return starts(next) && !starts(last) ? 'phrase' : 'word'
}
