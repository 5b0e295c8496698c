import { hashText } from './feature-hash.ts'

/** How a word is written. */
export const SHAPE = { lower: 0, capital: 1, upper: 2, mixed: 3, punctuation: 4, digits: 5 } as const

/** A sentence as the models see it: words in lower case with their hashes. Beyond its ends stand boundary marks. */
export interface SentenceView {
  readonly length: number
  /** Lower case, straight apostrophes and quotation marks. */
  readonly words: readonly string[]
  /** Index 0 is two before the first word, so that neighbours need no checks. */
  readonly hashes: Int32Array
  readonly suffixes: Int32Array
  readonly shapes: Uint8Array
}

/** Words of padding before and after a sentence in `hashes` and `suffixes`. */
export const PADDING = 2

const HAS_LOWER = /\p{Ll}/u
const HAS_LETTER = /\p{L}/u
const HAS_DIGIT = /\p{N}/u
const CAPITAL = /^[^\p{L}]*\p{Lu}[^\p{Lu}]*$/u

/** Looks at a sentence's words. A sentence shouted in capitals is read as if it were in lower case. */
export function viewSentence(texts: readonly string[]): SentenceView {
  const length = texts.length
  const shouted = isShouted(texts)
  const hashes = new Int32Array(length + 2 * PADDING)
  const suffixes = new Int32Array(length + 2 * PADDING)
  const shapes = new Uint8Array(length)
  const words = texts.map((text, i) => {
    const word = text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^[“”]$/, '"')
    hashes[i + PADDING] = hashText(word)
    suffixes[i + PADDING] = hashText(word, Math.max(0, word.length - 3))
    shapes[i] = shapeOf(text, shouted)
    return word
  })
  return { length, words, hashes, suffixes, shapes }
}

function isShouted(texts: readonly string[]): boolean {
  const lettered = texts.filter((text) => HAS_LETTER.test(text))
  return lettered.length > 1 && !lettered.some((text) => HAS_LOWER.test(text))
}

function shapeOf(text: string, shouted: boolean): number {
  if (!HAS_LETTER.test(text)) return HAS_DIGIT.test(text) ? SHAPE.digits : SHAPE.punctuation
  if (shouted || text.toLowerCase() === text) return SHAPE.lower
  if (CAPITAL.test(text)) return SHAPE.capital
  return HAS_LOWER.test(text) ? SHAPE.mixed : SHAPE.upper
}
