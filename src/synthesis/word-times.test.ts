import { describe, expect, it } from 'vitest'
import { wordTimes } from './word-times.ts'

const word = (text: string, start: number, phonemeStart: number, phonemeEnd: number) => ({
  text,
  spoken: text,
  phonemes: text,
  source: 'lexicon' as const,
  start,
  end: start + text.length,
  phonemeStart,
  phonemeEnd,
})
const WORDS = [word('AB', 0, 0, 2), word('CD', 3, 3, 5)]
// pad a b space c d pad: frames of 25 ms
const DURATIONS = Int32Array.of(8, 4, 4, 2, 6, 6, 10)

describe('wordTimes', () => {
  it('adds up the frames of the tokens before a word, less those that sound leads by', () => {
    expect(wordTimes(WORDS, DURATIONS, 0, { from: 0, to: 24_000 })).toMatchObject([
      { text: 'AB', start: 0, end: 2, from: 0.15, to: 0.35 },
      { text: 'CD', start: 3, end: 5, from: 0.4, to: 0.7 },
    ])
  })

  it('counts from where the chunk lies in the utterance, less what was trimmed, and stays within it', () => {
    const second = 24_000
    const [ab, cd] = wordTimes(WORDS, DURATIONS, 10 * second - 0.25 * second, {
      from: 10 * second,
      to: 10.4 * second,
    })
    expect([ab!.from, ab!.to, cd!.to]).toEqual([10, 10.1, 10.4])
  })

  it('tells no times where the model tells no durations', () => {
    expect(wordTimes(WORDS, undefined, 0, { from: 0, to: 1 })[0]).toEqual({ text: 'AB', start: 0, end: 2 })
  })
})
