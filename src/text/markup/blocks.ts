import type { OffsetText } from '../offset-text.ts'
import type { MarkedBlock } from './marked-text.ts'

/** A block grows to this many code units before it ends at the next blank line; the first may be short. */
const FIRST_BLOCK = 400
const BLOCK = 4000

/** Without any blank line a block ends here, at a line or a space. */
const LONGEST_BLOCK = 16_000

const BLANK_LINE = /\n[^\S\n]*\n/g
const FENCE = /^[^\S\n]*(?:```|~~~)/gm

/**
 * Cuts a long text at blank lines outside fenced code, so that the first sentence of a book is at hand before its last
 * has been read. Each block is small enough to be cleaned and split at once. Lazy.
 */
export function* blocksOf(text: OffsetText): Generator<MarkedBlock> {
  let start = 0
  while (start < text.length) {
    const end = blockEnd(text.text, start, start === 0 ? FIRST_BLOCK : BLOCK)
    yield { text: text.slice(start, end), boundary: 'paragraph', isSentence: false }
    start = end
  }
}

function blockEnd(text: string, start: number, atLeast: number): number {
  if (text.length - start <= atLeast) return text.length
  const window = text.slice(start, start + LONGEST_BLOCK)
  const fences = Array.from(window.matchAll(FENCE), ({ index }) => index)
  for (const gap of window.matchAll(BLANK_LINE)) {
    if (gap.index < atLeast) continue
    const isInFence = fences.filter((fence) => fence < gap.index).length % 2 === 1
    if (!isInFence) return start + gap.index + gap[0].length
  }
  if (start + window.length >= text.length) return text.length
  const cut = Math.max(window.lastIndexOf('\n'), sentenceGap(window), 0) || window.lastIndexOf(' ')
  return start + (cut > LONGEST_BLOCK / 2 ? cut + 1 : wholeCharacter(window, LONGEST_BLOCK))
}

/** The space after the last full stop: there a sentence may be cut from the next with the least harm. */
function sentenceGap(window: string): number {
  const stop = window.lastIndexOf('. ')
  return stop < 0 ? -1 : stop + 1
}

function wholeCharacter(window: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(window[at - 1] ?? '') ? at - 1 : at
}
