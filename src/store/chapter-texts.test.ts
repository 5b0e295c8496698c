import { expect, it } from 'vitest'
import { chapterTexts } from './chapter-texts.ts'

it('cuts at headings, so that the chapters together are the text', () => {
  const text = 'A word before.\n\n# One\n\nFirst.\n\n# Two\n\nSecond.\n'
  const chapters = chapterTexts(text)
  expect(chapters.map(({ title }) => title)).toEqual(['A word before.', 'One', 'Two'])
  expect(chapters.map((chapter) => chapter.text).join('')).toBe(text)
  expect(chapterTexts('\n\n# One\n\nFirst.').map(({ title }) => title)).toEqual(['One'])
  expect(chapterTexts('No heading at all.')).toHaveLength(1)
})
