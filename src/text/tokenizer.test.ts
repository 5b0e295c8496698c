import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../scripts/growth.ts'
import { OffsetText } from './offset-text.ts'
import { tokenize } from './tokenizer.ts'

const texts = (sentence: string) => tokenize(OffsetText.of(sentence)).map(({ text }) => text)
const joined = (sentence: string) =>
  tokenize(OffsetText.of(sentence))
    .map(({ text, spaceAfter }) => text + (spaceAfter ? ' ' : ''))
    .join('')

describe('tokenize', () => {
  it.each([
    ['Don’t stop, John’s here.', ["Don't", 'stop', ',', "John's", 'here', '.']],
    ['a well-known half-brother', ['a', 'well-known', 'half-brother']],
    ["the dogs' bowl, goin' home", ['the', "dogs'", 'bowl', ',', "goin'", 'home']],
    ["He said 'the dogs' again", ['He', 'said', '‘', 'the', 'dogs', '’', 'again']],
    ["'Tis 'em, rock 'n' roll", ["'Tis", "'em", ',', 'rock', "'n'", 'roll']],
    [
      '"Go," he said (now) — "go!"',
      ['“', 'Go', ',', '”', 'he', 'said', '(', 'now', ')', '—', '“', 'go', '!', '”'],
    ],
    ['Wait... what?! No!!', ['Wait', '…', 'what', '?', '!', 'No', '!']],
    ['In the U.S. we are in the U.S.', ['In', 'the', 'U.S.', 'we', 'are', 'in', 'the', 'U.S.', '.']],
    ['one · two • three', ['one', 'two', 'three']],
    ["Anna 's hat", ['Anna', "'s", 'hat']],
    ['naïve café Łódź', ['naïve', 'café', 'Łódź']],
  ])('%s', (sentence, expected) => {
    expect(texts(sentence)).toEqual(expected)
  })

  it('keeps spaces where marks were dropped', () => {
    expect(joined('so *this* and/or that')).toBe('so this and or that')
  })

  it('cuts what nobody says in one breath', () => {
    expect(texts('a'.repeat(150)).map(({ length }) => length)).toEqual([60, 60, 30])
  })

  it('finds every letter and digit once, in order, with its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
        let at = 0
        for (const { start, end } of tokenize(OffsetText.of(input, 7))) {
          expect(start - 7).toBeGreaterThanOrEqual(at - 1)
          expect(input.slice(at, start - 7)).not.toMatch(/[\p{L}\p{N}]/u)
          at = Math.max(at, end - 7)
        }
        expect(input.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: 500 },
    )
  })

  it.each(["'", "a'", 'A.', 'a-', '.', '"', '-', "s'", "'tis"])(
    'takes a hundred thousand of %j in linear time',
    (unit) => {
      expect(growth((length) => texts(unit.repeat(length)), 100_000)).toBeLessThan(10)
    },
  )
})
