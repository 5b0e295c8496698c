import type { Boundary, Span } from '../utterance.ts'

/** A stretch without hard line breaks: a paragraph, a heading, a list item, a line of verse. */
export interface Passage extends Span {
  readonly boundary: Boundary
}

const BLANK_LINE = /\n[^\S\n]*\n\s*/g

/** Shortest line that is taken for one wrapped by its writer's editor. */
const WRAPPED_LINE = 45

/** Splits at blank lines, and at those single line breaks that are not mere wrapping. */
export function* passages(text: string): Generator<Passage> {
  let start = 0
  for (const gap of text.matchAll(BLANK_LINE)) {
    yield* paragraph(text, start, gap.index)
    start = gap.index + gap[0].length
  }
  yield* paragraph(text, start, text.length)
}

function paragraph(text: string, start: number, end: number): readonly Passage[] {
  const source = text.slice(start, end)
  if (!/\S/.test(source)) return []
  if (!source.includes('\n')) return [{ start, end, boundary: 'paragraph' }]
  const lines = source.split('\n')
  const isWrapped = wrapping(lines)
  const found: Passage[] = []
  let from = start
  let at = start
  for (const [i, line] of lines.entries()) {
    at += line.length
    const next = lines[i + 1]
    if (next === undefined || !isWrapped(line, next)) {
      if (/\S/.test(text.slice(from, at)))
        found.push({ start: from, end: at, boundary: next === undefined ? 'paragraph' : 'sentence' })
      from = at + 1
    }
    at += 1
  }
  return found
}

/** Whether the break between two lines of this paragraph is one that a reader would not hear. */
function wrapping(lines: readonly string[]): (line: string, next: string) => boolean {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '')
  const endsSomewhere = written.some((line) => /[.!?…:;,]["'”’)\]]*$/.test(line))
  const isVerse = written.length > 1 && written.every((line) => /^["'“‘([]*\p{Lu}/u.test(line))
  const isBlock = !isVerse && written.slice(0, -1).every((line) => line.length >= WRAPPED_LINE)
  return (line, next) => {
    const before = line.trim()
    const after = next.trim()
    if (before === '' || after === '') return true
    if (/[.!?…:]["'”’)\]]*$/.test(before)) return false
    if (/^(?:[-*•⁃‣◦▪+]\s|\d{1,3}[.)]\s)/.test(after)) return false
    if (/^\p{Ll}/u.test(after)) return endsSomewhere
    return isBlock || /[,;—–-]$/.test(before)
  }
}
