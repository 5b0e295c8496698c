import type { Span } from '../../protocol.ts'
import { blockAt, type TextBlock } from './text-blocks.ts'

/** The laid out stretch of a text. @param page its children are the blocks, in order, each with one text node */
export function rangeOf(page: HTMLElement, blocks: readonly TextBlock[], { start, end }: Span): Range | null {
  const index = blockAt(blocks, start)
  const text = page.children[index]?.firstChild
  if (!text) return null
  const from = start - blocks[index]!.start
  const range = document.createRange()
  const length = text.nodeValue!.length
  if (from < 0 || from >= length) return null
  range.setStart(text, from)
  range.setEnd(text, Math.min(end - blocks[index]!.start, length))
  return range
}

/** Offset in the text of the character at a point of the window; null outside of it. */
export function offsetAt(
  page: HTMLElement,
  blocks: readonly TextBlock[],
  x: number,
  y: number,
): number | null {
  const place = caretAt(x, y)
  const block = place?.node.parentElement
  const index = block?.parentElement === page ? [...page.children].indexOf(block) : -1
  return place && index >= 0 && index < blocks.length ? blocks[index]!.start + place.offset : null
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  // Safari before 26 and Chromium before 128.
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}
