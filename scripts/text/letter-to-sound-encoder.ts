import {
  BACKOFF_SHIFT,
  LETTER_TO_SOUND_MAGIC,
  LOG_STEP,
  WORD_END,
  WORD_START,
} from '../../src/text/letter-to-sound-format.ts'
import type { NgramModel, NgramNode } from './letter-to-sound-ngrams.ts'

/** Packs a model as `src/text/letter-to-sound-format.ts` describes. */
export function encodeLetterToSound({ graphones, root }: NgramModel, order: number): Uint8Array {
  const bytes: number[] = []
  const number = (value: number, size: number) => {
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes.push((value >>> shift) & 255)
  }
  const levels: NgramNode[][] = []
  for (let parents = [root]; levels.length < order; parents = levels.at(-1)!) {
    levels.push(parents.flatMap((parent) => [...parent.children.values()].sort((a, b) => a.id - b.id)))
  }
  number(LETTER_TO_SOUND_MAGIC, 4)
  number(graphones.length, 4)
  number(order, 4)
  for (const level of levels) number(level.length, 4)
  for (const { letter, sounds } of graphones) {
    for (const unit of letter + sounds) number(unit.charCodeAt(0), 2)
    number(0, 2)
  }
  const ranks = graphones.map(({ letter }, i) => i - graphones.findIndex((other) => other.letter === letter))
  for (const [i, level] of levels.entries()) {
    for (const { id } of level)
      bytes.push(id <= WORD_END ? id : graphones[id - WORD_END - 1]!.letter.charCodeAt(0))
    for (const { id } of level) bytes.push(id <= WORD_END ? 0 : ranks[id - WORD_END - 1]!)
    for (const { id, probability } of level) bytes.push(id === WORD_START ? 0 : step(-probability, 255))
    if (i === levels.length - 1) break
    for (const { backoff } of level) bytes.push(step(backoff + BACKOFF_SHIFT, 255))
    for (const { children } of level) {
      if (children.size > 254) throw new RangeError(`A history has ${children.size} successors; 254 fit.`)
      bytes.push(children.size)
    }
  }
  return Uint8Array.from(bytes)
}

function step(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value / LOG_STEP)))
}
