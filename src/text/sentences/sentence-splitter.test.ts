import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { growth } from '../../../scripts/growth.ts'
import fc from 'fast-check'
import { OffsetText } from '../offset-text.ts'
import { splitSentences } from './sentence-splitter.ts'

const fixtures = readFileSync(new URL('./sentences.fixtures.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n\n+/)
  .map((block) => {
    const [title = '', input = '', ...expected] = block.split('\n')
    return {
      title: title.replace('# ', ''),
      input: input.replaceAll('\\n', '\n'),
      expected: expected.map((line) => line.replace('> ', '')),
    }
  })

const split = (input: string) => splitSentences(OffsetText.of(input))

describe('splitSentences', () => {
  it.each(fixtures)('$title', ({ input, expected }) => {
    expect(split(input).map(({ text }) => text.text.replace(/\s+/g, ' '))).toEqual(expected)
  })

  it('says which sentence ends a paragraph', () => {
    expect(split('One. Two.\n\nThree.').map(({ boundary }) => boundary)).toEqual([
      'sentence',
      'paragraph',
      'paragraph',
    ])
  })

  it('covers every character that is no white space exactly once, in order', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom(
        '. ',
        '... ',
        '"',
        "'",
        '(',
        ')',
        '1. ',
        'Mr. ',
        'a.m. ',
        'He ',
        '\n',
        '\n\n',
        '?! ',
        '。',
        'क',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const input = pieces.join('')
        const sentences = split(input)
        let at = 0
        for (const { text } of sentences) {
          const { start, end } = text.span(0, text.length)
          expect(input.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(input.slice(at).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it.each(['((((', '1,1,1,', 'a-a-a-', '\ud800', '<', '[', '.', '"'])(
    'takes a megabyte of %j in linear time',
    (unit) => {
      expect(growth((length) => split(unit.repeat(length / unit.length)), 1_000_000)).toBeLessThan(10)
    },
  )

  it.each(['. ', '. . . . ', "' ", '1. ', '!\n', 'A. ', ')', 'a\n', 'a.A', '1) '])(
    'takes a hundred thousand of %j in linear time',
    (unit) => {
      expect(growth((length) => split(unit.repeat(length)), 100_000)).toBeLessThan(10)
    },
  )

  it('cuts a text without any stop', () => {
    for (const { text } of split('word '.repeat(4000))) expect(text.length).toBeLessThanOrEqual(4000)
  })
})
