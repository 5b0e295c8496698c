import { describe, expect, it } from 'vitest'
import { wordAt, wordBefore } from './word-steps.ts'

const TEXT = '  One two,\n\nthree '
const said = (span: { start: number; end: number } | null) => span && TEXT.slice(span.start, span.end)

describe('wordAt', () => {
  it.each([
    [0, 'One'],
    [3, 'One'],
    [5, 'two,'],
    [9, 'two,'],
    [10, 'three'],
    [16, 'three'],
    [17, null],
    [99, null],
  ])('at %i is %s', (offset, word) => {
    expect(said(wordAt(TEXT, offset))).toBe(word)
  })
})

describe('wordBefore', () => {
  it.each([
    [0, null],
    [2, null],
    [6, 'One'],
    [8, 'One'],
    [12, 'two,'],
    [18, 'three'],
  ])('before %i is %s', (offset, word) => {
    expect(said(wordBefore(TEXT, offset))).toBe(word)
  })
})
