import { describe, expect, it } from 'vitest'
import { suggestEmotion } from './emotion-suggestion.ts'
import type { Sentence } from './utterance.ts'

/** Sentences by their last mark, words by white space. */
function read(text: string): Sentence[] {
  return Array.from(text.matchAll(/[^.!?]+[.!?]/g), ({ 0: said }) => ({
    ...{ start: 0, end: said.length, boundary: 'sentence', spoken: said, phonemes: '' },
    ...{ deliveries: [], pauses: [], marks: [] },
    kind: said.endsWith('!') ? 'exclamation' : said.endsWith('?') ? 'question' : 'statement',
    words: said
      .replace(/[.,!?]/g, '')
      .trim()
      .split(/\s+/)
      .map((text) => ({
        ...{ text, spoken: text, phonemes: '', source: 'lexicon', start: 0, end: 0 },
        ...{ phonemeStart: 0, phonemeEnd: 0 },
      })),
  }))
}

describe('suggestEmotion', () => {
  it.each([
    ['I am so glad you came. What a lovely day, and what a delightful party.', 'happy'],
    ['She wept at the grave. He had died alone, and she was sorry.', 'sad'],
    ['This is outrageous! How dare you insult me!', 'angry'],
    ['We won! It is incredible, we are the champions!', 'excited'],
    ['Breathe in slowly. Relax your shoulders, and be still.', 'calm'],
    ['Our results are clearly strong. We will deliver this strategy.', 'confident'],
    ['Hush, little one. Sleep now, my darling.', 'gentle'],
    ['A shadow crossed the ancient door at midnight. Something strange was hidden there.', 'mysterious'],
    ['The silly monkey giggled and played a trick on the pirates.', 'playful'],
  ])('hears the mood of “%s”', (text, emotion) => {
    const suggestion = suggestEmotion(read(text))
    expect(suggestion?.emotion).toBe(emotion)
    expect(suggestion!.strength).toBeGreaterThanOrEqual(0.5)
    expect(suggestion!.strength).toBeLessThanOrEqual(1)
  })

  it.each([
    'The train leaves at nine from platform four.',
    'He was not happy and never smiled.',
    'The meeting was moved to Tuesday. Please bring the forms.',
    '',
  ])('suggests nothing for “%s”', (text) => {
    expect(suggestEmotion(read(text))).toBeUndefined()
  })
})
