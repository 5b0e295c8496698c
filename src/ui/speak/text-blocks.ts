import { lastBy } from '../../lib/last-by.ts'

/** A stretch of a text that is laid out by itself. */
export interface TextBlock {
  /** Offset of its first character. */
  readonly start: number
  readonly text: string
}

/** A block ends at the first line end after so many characters, */
const ENOUGH = 1_200
/** or, where no line ends, at the first end of a sentence after so many, */
const LONG = 3_000
/** or wherever a word ends. */
const TOO_LONG = 6_000

/**
 * Cuts a text into blocks of whole lines, so that a browser lays out only those in sight. A line is cut only where it is
 * longer than several screens.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = []
  let lineEnd = 0
  for (let start = 0; start < text.length;) {
    // Looked for once a line: it may be the end of a book.
    if (lineEnd <= start + ENOUGH) lineEnd = text.indexOf('\n', start + ENOUGH) + 1 || text.length
    const end = blockEnd(text, start, lineEnd)
    // The line end itself is the end of the block.
    blocks.push({ start, text: text.slice(start, text[end - 1] === '\n' ? end - 1 : end) })
    start = end
  }
  return blocks
}

/** The block that an offset lies in. @param blocks not empty */
export function blockAt(blocks: readonly TextBlock[], offset: number): number {
  return Math.max(
    0,
    lastBy(blocks, ({ start }) => start, offset),
  )
}

/** @param lineEnd after the first line end that makes the block long enough */
function blockEnd(text: string, start: number, lineEnd: number): number {
  if (lineEnd - start <= LONG) return lineEnd
  // An earlier line end, which makes a block shorter than enough, is better than none.
  const before = text.slice(start, start + ENOUGH).lastIndexOf('\n')
  if (before > 0) return start + before + 1
  return (
    cutAfter(text, /[.!?…]["”’)]*\s+/g, start + LONG, start + TOO_LONG) ??
    cutAfter(text, /\s+/g, start + LONG, lineEnd) ??
    lineEnd
  )
}

function cutAfter(text: string, mark: RegExp, from: number, limit: number): number | null {
  mark.lastIndex = from
  const found = mark.exec(text.slice(0, limit))
  return found && found.index + found[0].length < text.length ? found.index + found[0].length : null
}
