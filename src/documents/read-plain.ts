import type { ReadText } from './imported-document.ts'

/** Lines of about this length and more were broken by a program, not by the writer. */
const SHORTEST_WRAP = 45

/** Plain text. Where its lines were broken to a width, paragraphs are made whole again. */
export function readPlain(source: string): ReadText {
  const paragraphs = source.split(/\n[ \t]*\n+/)
  return {
    text: paragraphs
      .map(unwrapped)
      .filter((text) => text.trim() !== '')
      .join('\n\n'),
  }
}

function unwrapped(paragraph: string): string {
  const lines = paragraph.split('\n').map((line) => line.trimEnd())
  const inner = lines.slice(0, -1)
  const longest = Math.max(0, ...inner.map((line) => line.length))
  const isWrapped =
    inner.length > 0 &&
    longest >= SHORTEST_WRAP &&
    longest <= 100 &&
    inner.filter((line) => line.length > 0.7 * longest).length >= 0.8 * inner.length &&
    !lines.some((line) => /^\s*(?:[-*•]|\d+[.)])\s/.test(line))
  if (!isWrapped) return paragraph
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/(\p{Ll})[-\u00ad]\n(\p{Ll})/gu, '$1$2')
    .replace(/\n/g, ' ')
}
