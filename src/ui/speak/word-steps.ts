import type { Span } from '../../protocol.ts'

/** The word at an offset, or the next one; null after the last. A word is what stands between spaces. */
export function wordAt(text: string, offset: number): Span | null {
  let start = Math.max(0, Math.min(offset, text.length))
  if (isWord(text, start)) while (start > 0 && isWord(text, start - 1)) start--
  else while (start < text.length && !isWord(text, start)) start++
  let end = start
  while (end < text.length && isWord(text, end)) end++
  return end > start ? { start, end } : null
}

/** The word before an offset that stands in a word or at its beginning; null before the first. */
export function wordBefore(text: string, offset: number): Span | null {
  let end = Math.min(offset, text.length)
  while (end > 0 && isWord(text, end - 1)) end--
  while (end > 0 && !isWord(text, end - 1)) end--
  return end > 0 ? wordAt(text, end - 1) : null
}

function isWord(text: string, index: number): boolean {
  return index < text.length && /\S/.test(text[index]!)
}
