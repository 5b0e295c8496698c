import type { LibraryEntry } from './library-entry.ts'

/** A text that holds what was looked for. */
export interface FoundText {
  readonly id: string
  /** Of the first place in the text; absent: the title alone holds it. */
  readonly place?: number
  readonly before: string
  readonly match: string
  readonly after: string
}

const AROUND = 60

/** Texts whose title or content holds some words, whatever their case and the spaces between them. */
export async function* searchTexts(
  query: string,
  entries: readonly LibraryEntry[],
  textOf: (id: string) => Promise<string | undefined>,
): AsyncGenerator<FoundText> {
  const words = query.trim().split(/\s+/)
  const pattern = new RegExp(
    words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'),
    'iu',
  )
  for (const { id, title } of entries) {
    const text = (await textOf(id)) ?? ''
    const match = pattern.exec(text)
    if (match) {
      const [found] = match
      const place = match.index
      yield {
        id,
        place,
        before: text.slice(Math.max(0, place - AROUND), place).replace(/^\S*\s/, ''),
        match: found,
        after: text.slice(place + found.length, place + found.length + AROUND).replace(/\s\S*$/, ''),
      }
    } else if (pattern.test(title)) yield { id, before: '', match: '', after: '' }
  }
}
