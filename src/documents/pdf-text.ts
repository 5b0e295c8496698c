import { withoutEdges } from './pdf-edges.ts'
import type { PdfLine } from './pdf-lines.ts'
import { WholeWords } from './whole-words.ts'

/** No heading is longer. */
const LONGEST_HEADING = 120

/** The lines of all pages → text: paragraphs made whole, headings marked, what belongs to the page alone left out. */
export function pdfText(pages: readonly (readonly PdfLine[])[]): string {
  const all = pages.flat()
  const body = commonest(all.map(({ size, text }) => [size, text.length]))
  const gap = commonest(
    pages.flatMap((page) =>
      page
        .slice(1)
        .map((line, i) => [page[i]!.y - line.y, 1] as const)
        .filter(([step]) => step > 0),
    ),
  )
  const lines = withoutEdges(pages, { body, gap })
  const font = commonest(all.map((line) => [line.font, line.text.length]))
  const words = new WholeWords(lines.map(({ text }) => text))
  const isHeading = (index: number) => {
    const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]]
    if (!line || line.text.length >= LONGEST_HEADING) return false
    if (line.size > 1.15 * body) return true
    // One in bold letters: a short line of its own, with room above it.
    const isOwn =
      line.font !== font && line.font !== '' && next?.font !== line.font && before?.font !== line.font
    const hasRoom = !before || before.y <= line.y || before.y - line.y > 1.2 * gap
    return (
      isOwn &&
      hasRoom &&
      line.size >= body &&
      line.text.length < 80 &&
      /^[\p{Lu}\p{N}]/u.test(line.text) &&
      !/[.,;:]$/.test(line.text)
    )
  }
  const paragraphs: string[] = []
  let open = ''
  const end = () => {
    if (open !== '') paragraphs.push(open)
    open = ''
  }
  let wasHeading = false
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const heads = isHeading(index)
    const isNext = before !== undefined && before.y > line.y
    const isApart = isNext
      ? before.y - line.y > 1.4 * Math.max(gap, line.size)
      : /[.!?:”"]$/.test(before?.text ?? '.')
    const isIndented = isNext && line.x > before.x + 0.8 * line.size && /[.!?”"]$/.test(before.text)
    const isItem = /^(?:[•▪‣◦–-]|\d{1,3}[.)])\s/.test(line.text)
    const isOther =
      heads !== wasHeading || (heads && (before?.size !== line.size || before?.font !== line.font))
    if (isOther || isApart || isIndented || (isItem && !heads)) end()
    const text = isItem ? line.text.replace(/^[•▪‣◦–-]\s+/, '- ') : line.text
    if (open === '') open = heads ? `# ${text}` : text
    else open = words.join(open, text)
    wasHeading = heads
  })
  end()
  return paragraphs.join('\n\n')
}

/** The value with the most weight, numbers to half a unit. */
function commonest<T extends string | number>(weighed: readonly (readonly [value: T, weight: number])[]): T {
  const weights = new Map<T, number>()
  for (const [value, weight] of weighed) {
    const rounded = typeof value === 'number' ? ((Math.round(value * 2) / 2) as T) : value
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight)
  }
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [0 as T, 0] as [T, number])[0]
}
