import type { PdfLine } from './pdf-lines.ts'

/** What most lines of a document are like. */
export interface PdfUsual {
  /** Size of the letters, points. */
  readonly body: number
  /** From one line to the next, points. */
  readonly gap: number
}

/** Lines at the top and the bottom that may be the page's and not the text's. */
const EDGE_LINES = 2
/** A line that stands in so many pages in the same place belongs to the page. */
const REPEATED = 3
const PAGE_NUMBER =
  /^[\s\-–—|·•]*(?:page|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of)\s*\d{1,4})?[\s\-–—|·•]*$/i
const NOTE = /^\s*(?:\d{1,3}|[*†‡§]+)[.)]?\s+\S/

/** The lines of each page without page numbers, what is written over or under every page, and footnotes. */
export function withoutEdges(pages: readonly (readonly PdfLine[])[], usual: PdfUsual): PdfLine[] {
  const key = (line: PdfLine) => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`
  const edges = pages.map((page) => edgesOf(page, usual))
  const seen = new Map<string, number>()
  for (const edge of edges)
    for (const one of new Set([...edge.keys()].map(key))) seen.set(one, (seen.get(one) ?? 0) + 1)
  return pages.flatMap((page, index) => {
    const notes = footnotesOf(page, usual)
    return page.filter((line) => {
      if (notes.has(line)) return false
      const isApart = edges[index]!.get(line)
      if (isApart === undefined) return true
      const times = seen.get(key(line))!
      const isPages = times >= REPEATED || (isApart && (times > 1 || line.size < 0.9 * usual.body))
      return !PAGE_NUMBER.test(line.text) && !isPages
    })
  })
}

/** The lines nearest to the top and the bottom, and whether each has a gap between it and the text. */
function edgesOf(page: readonly PdfLine[], usual: PdfUsual): Map<PdfLine, boolean> {
  const edges = new Map<PdfLine, boolean>()
  const down = page.toSorted((a, b) => b.y - a.y)
  for (const lines of [down, down.toReversed()]) {
    lines.slice(0, EDGE_LINES).forEach((line, index) => {
      const next = lines.slice(index + 1).find(({ y }) => Math.abs(y - line.y) > 0.5 * line.size)
      const isApart = next !== undefined && Math.abs(next.y - line.y) > 1.7 * usual.gap
      edges.set(line, isApart || (edges.get(line) ?? false))
    })
  }
  return edges
}

/** Small lines at the bottom of which the first begins with the mark of a note. */
function footnotesOf(page: readonly PdfLine[], { body }: PdfUsual): Set<PdfLine> {
  const up = page.filter(({ text }) => !PAGE_NUMBER.test(text)).toSorted((a, b) => a.y - b.y)
  const end = up.findIndex(({ size }) => size > 0.88 * body)
  const small = up.slice(0, Math.max(0, end))
  const first = small.findLastIndex(({ text }) => NOTE.test(text))
  return new Set(small.slice(0, first + 1))
}
