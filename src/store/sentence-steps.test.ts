import { describe, expect, it } from 'vitest'
import { nextSentenceStart, previousSentenceStart } from './sentence-steps.ts'

const SENTENCES = [
  { start: 2, end: 40 },
  { start: 41, end: 80 },
  { start: 82, end: 120 },
]

describe('nextSentenceStart', () => {
  it.each([
    [0, 2],
    [2, 41],
    [40, 41],
    [41, 82],
    [82, null],
    [500, null],
  ])('from %i is %s', (place, start) => {
    expect(nextSentenceStart(SENTENCES, place)).toBe(start)
  })
})

describe('previousSentenceStart', () => {
  it.each([
    [0, 0],
    [2, 0],
    [30, 2],
    [41, 2],
    [50, 2],
    [70, 41],
    [82, 41],
    [119, 82],
  ])('from %i is %i', (place, start) => {
    expect(previousSentenceStart(SENTENCES, place)).toBe(start)
  })

  it('is the beginning where there is no sentence', () => {
    expect(previousSentenceStart([], 7)).toBe(0)
    expect(nextSentenceStart([], 7)).toBeNull()
  })
})
