import { headingsOf } from '../lib/headings-of.ts'
import { titleOf } from '../lib/title-of.ts'

/** A chapter as a text of its own. */
export interface ChapterText {
  readonly title: string
  readonly text: string
}

/** Cuts a text at its headings. What comes before the first is a chapter too, where it says anything. */
export function chapterTexts(text: string): ChapterText[] {
  const headings = headingsOf(text)
  const starts = headings.map(({ start }) => text.lastIndexOf('\n', start) + 1)
  const before = text.slice(0, starts[0] ?? text.length)
  const chapters = headings.map(({ title }, index) => ({
    title,
    text: text.slice(starts[index], starts[index + 1]),
  }))
  return /[\p{L}\p{N}]/u.test(before) ? [{ title: titleOf(before), text: before }, ...chapters] : chapters
}
