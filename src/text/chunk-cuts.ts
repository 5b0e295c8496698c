import type { Chunk } from './chunk.ts'

/** A place where a chunk may be cut, before the phoneme with this index; a higher rank reads better. */
export interface Cut {
  readonly at: number
  readonly rank: 'clause' | 'comma' | 'word' | 'inside'
}

const CLAUSE = /[;:—….!?]/
const COMMA = /[,)]/

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
      cuts.push({ at, rank: CLAUSE.test(before) ? 'clause' : COMMA.test(before) ? 'comma' : 'word' })
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
