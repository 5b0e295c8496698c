import { describe, expect, it } from 'vitest'
import { offendingSymbol } from '../kokoro-phonemes.ts'
import { builtInWords, correctedWords } from './built-in-words.ts'
import { PREFIXES } from './prefixes.ts'

describe.each(['en-us', 'en-gb'] as const)('built-in words of %s', (locale) => {
  const words = [...builtInWords(locale), ...correctedWords(locale)]

  it('are written in the alphabet, with at most one primary stress', () => {
    for (const [word, phonemes] of words) {
      expect([word, offendingSymbol(phonemes)]).toEqual([word, undefined])
      expect([word, phonemes.split('ˈ').length <= 2 && phonemes !== '']).toEqual([word, true])
    }
  })

  it('are lower case', () => {
    for (const [word] of words) expect(word).toBe(word.toLowerCase())
  })

  it('have no American sounds in British English, nor British ones in American', () => {
    const foreign = locale === 'en-gb' ? /[OTæᵻ]|ɜɹ(?![ˈˌ]?[ɐəɪi])/ : /[Qɒaː]/
    expect(words.filter(([, phonemes]) => foreign.test(phonemes))).toEqual([])
  })
})

it('prefixes are written in the alphabet', () => {
  expect(Object.values(PREFIXES).filter((phonemes) => offendingSymbol(phonemes))).toEqual([])
})
