import { expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { headingsOf } from './headings-of.ts'
import { titleOf } from './title-of.ts'

it('finds what Markdown marks and what is named like a chapter, where its first word stands', () => {
  const text =
    '# The Sea #\n\nIt was wide.\n\nChapter 2\n\nChapter 2 was long.\n\n  ## Storm\ntext\n\nEPILOGUE\n'
  const found = headingsOf(text)
  expect(found.map(({ title }) => title)).toEqual(['The Sea', 'Chapter 2', 'Storm', 'EPILOGUE'])
  for (const { title, start } of found) expect(text.slice(start, start + title.length)).toBe(title)
})

it('takes no sentence for a heading', () => {
  for (const text of ['#hashtag', 'Chapter one was long.', 'a\nPrologue\nb', '# ', '', 'Part of it\n\nx']) {
    expect(headingsOf(text)).toEqual([])
  }
})

it.each(['# a\n', '#', ' '])('reads a megabyte of %j in linear time', (unit) => {
  expect(growth((length) => headingsOf(unit.repeat(length / unit.length)), 1_000_000)).toBeLessThan(10)
})

it('names a text by its first line, without markup', () => {
  expect(titleOf('\n\n# The *Sea*\nand more')).toBe('The Sea')
  expect(titleOf('<speak>Hello <break/>you</speak>')).toBe('Hello you')
  expect(titleOf('')).toBe('Speech')
  const long = titleOf('word '.repeat(50))
  expect(long.length).toBeLessThanOrEqual(82)
  expect(long.endsWith('word …')).toBe(true)
})
