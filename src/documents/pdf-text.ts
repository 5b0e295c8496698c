import type { PdfLine } from './pdf-lines.ts'

/** Lines at the top and the bottom that may be the page's and not the text's. */
const EDGE_LINES = 2
/** A line that stands in so many pages in the same place belongs to the page. */
const REPEATED = 3
const PAGE_NUMBER =
  /^[\s\-–—|·•]*(?:page|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of)\s*\d{1,4})?[\s\-–—|·•]*$/i

/** The lines of all pages → text: paragraphs made whole, headings marked, what repeats from page to page left out. */
export function pdfText(pages: readonly (readonly PdfLine[])[]): string {
  const lines = withoutEdges(pages)
  const body = commonest(lines.map(({ size }) => size))
  const gap = commonest(
    lines
      .slice(1)
      .map((line, i) => lines[i]!.y - line.y)
      .filter((step) => step > 0),
  )
  const paragraphs: string[] = []
  let open = ''
  const end = () => {
    if (open !== '') paragraphs.push(open)
    open = ''
  }
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const isHeading = line.size > 1.15 * body && line.text.length < 120
    const wasHeading = before !== undefined && before.size > 1.15 * body && before.text.length < 120
    const isNext = before !== undefined && before.y > line.y
    const isApart = isNext
      ? before.y - line.y > 1.4 * Math.max(gap, line.size)
      : /[.!?:”"]$/.test(before?.text ?? '.')
    const isIndented = isNext && line.x > before.x + 0.8 * line.size && /[.!?”"]$/.test(before.text)
    const isItem = /^(?:[•▪‣◦–-]|\d{1,3}[.)])\s/.test(line.text)
    if (
      isHeading !== wasHeading ||
      isApart ||
      isIndented ||
      isItem ||
      (isHeading && before?.size !== line.size)
    )
      end()
    const text = isItem ? line.text.replace(/^[•▪‣◦–-]\s+/, '- ') : line.text
    if (open === '') open = isHeading ? `# ${text}` : text
    else if (/\p{Ll}[-\u00ad\u2010]$/u.test(open) && /^\p{Ll}/u.test(text)) open = open.slice(0, -1) + text
    else open += ` ${text}`
  })
  end()
  return paragraphs.join('\n\n')
}

/** Without page numbers, and without what is written over or under every page. */
function withoutEdges(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const key = (line: PdfLine) => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`
  const isEdge = (index: number, length: number) => index < EDGE_LINES || index >= length - EDGE_LINES
  const seen = new Map<string, number>()
  for (const page of pages) {
    page.forEach((line, index) => {
      if (isEdge(index, page.length)) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1)
    })
  }
  return pages.flatMap((page) =>
    page.filter((line, index) => {
      if (!isEdge(index, page.length)) return true
      return !PAGE_NUMBER.test(line.text) && (seen.get(key(line)) ?? 0) < Math.min(REPEATED, pages.length + 1)
    }),
  )
}

/** The value that most have, to half a unit; 0 of none. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) {
    const rounded = Math.round(value * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}
