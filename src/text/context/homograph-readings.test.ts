import { describe, expect, it } from 'vitest'
import { PHONEME_VOCABULARY } from '../phoneme-vocabulary.ts'
import { HOMOGRAPH_LABELS, NOMINAL, VERBAL } from './homograph-resolver.ts'
import { HOMOGRAPHS } from './homograph-readings.ts'

const VOWEL = /[AIOQWYaiueoæɑɐɒɔəɚɛɜɪʊʌᵻᵊ]/u

describe('the table of homographs', () => {
  it('writes every reading in Kokoro’s alphabet, with one main stress and a vowel', () => {
    for (const [word, readings] of HOMOGRAPHS) {
      for (const { sense, us, gb } of readings) {
        for (const phonemes of [us, gb]) {
          const strangers = [...phonemes].filter((symbol) => !(symbol in PHONEME_VOCABULARY))
          expect(strangers, `${word} (${sense})`).toEqual([])
          expect(phonemes.split('ˈ').length, `${word} (${sense}): ${phonemes}`).toBe(2)
          expect(phonemes).toMatch(VOWEL)
        }
      }
    }
  })

  it('names each sense of a word once and tells them apart', () => {
    for (const [word, readings] of HOMOGRAPHS) {
      expect(word).toBe(word.toLowerCase())
      expect(readings.length, word).toBeGreaterThan(1)
      expect(new Set(readings.map(({ sense }) => sense)).size, word).toBe(readings.length)
      expect(new Set(readings.map(({ us }) => us)).size, word).toBe(readings.length)
    }
  })

  it('has no more senses for a word than the model has labels', () => {
    const most = Math.max(...[...HOMOGRAPHS.values()].map((readings) => readings.length))
    expect(most).toBeLessThanOrEqual(Math.min(VERBAL, NOMINAL))
    expect(Math.max(VERBAL, NOMINAL)).toBeLessThan(HOMOGRAPH_LABELS)
  })
})
