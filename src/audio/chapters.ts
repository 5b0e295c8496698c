import type { SpokenWord } from './caption-words.ts'
import type { Chapter } from './sound-encoder.ts'

/** A heading and where it stands in the text. */
export interface Heading {
  readonly title: string
  /** UTF-16 offset of the text. */
  readonly start: number
}

/**
 * When each heading is heard. What comes before the first is a chapter named `title`; a heading of which no word is
 * spoken is none.
 */
export function chaptersOf(
  headings: readonly Heading[],
  words: readonly SpokenWord[],
  seconds: number,
  title: string,
): Chapter[] {
  const starts: { title: string; from: number }[] = []
  let at = 0
  for (const heading of headings.toSorted((a, b) => a.start - b.start)) {
    while (words[at] && (words[at]!.start < heading.start || words[at]!.from === undefined)) at++
    const from = words[at]?.from
    if (from === undefined) break
    if (starts.length === 0 && at > 0) starts.push({ title, from: 0 })
    // The very first begins with the file, whatever silence there is.
    starts.push({ title: heading.title, from: at === 0 ? 0 : from })
  }
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? seconds }))
}
