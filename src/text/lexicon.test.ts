import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeLexicon } from '../../scripts/text/lexicon-encoder.ts'
import { Lexicon } from './lexicon.ts'

describe('Lexicon', () => {
  it('finds a word by exactly its spelling', () => {
    const lexicon = new Lexicon(encodeLexicon(new Map([['polish', 'pˈɑlɪʃ'], ['Polish', 'pˈOlɪʃ'], ['pole', 'pˈOl']]))) // prettier-ignore
    expect(lexicon.find('polish')?.any).toBe('pˈɑlɪʃ')
    expect(lexicon.find('Polish')?.any).toBe('pˈOlɪʃ')
    expect(lexicon.find('poles')).toBeUndefined()
    expect(lexicon.find('')).toBeUndefined()
    expect(lexicon.find('☂')).toBeUndefined()
  })

  it('keeps the readings by part of speech, an empty one for spelling out', () => {
    const use = { DEFAULT: 'jˈuz', NOUN: 'jˈus' }
    const us = { DEFAULT: 'ˌʌs', NOUN: null }
    const lexicon = new Lexicon(encodeLexicon(new Map<string, string | typeof use | typeof us>([['use', use], ['US', us]]))) // prettier-ignore
    expect(lexicon.find('use')).toEqual({ any: 'jˈuz', byTag: new Map([['NOUN', 'jˈus']]) })
    expect(lexicon.find('US')).toEqual({ any: 'ˌʌs', byTag: new Map([['NOUN', '']]) })
  })

  it('gives back every word of any dictionary', () => {
    const words = fc.dictionary(
      fc.stringMatching(/^[A-Za-z'.-]{1,12}$/),
      fc.stringMatching(/^[ˈˌabdfəɪʃT]{1,14}$/),
      { minKeys: 1, maxKeys: 60 },
    )
    fc.assert(
      fc.property(words, (dictionary) => {
        const entries = Object.entries(dictionary)
        const lexicon = new Lexicon(encodeLexicon(new Map(entries)))
        expect(lexicon.size).toBe(entries.length)
        for (const [word, phonemes] of entries) expect(lexicon.find(word)).toEqual({ any: phonemes })
      }),
    )
  })

  it('refuses bytes that are no lexicon', () => {
    expect(() => new Lexicon(new Uint8Array(3))).toThrow(RangeError)
    expect(() => new Lexicon(new Uint8Array(64))).toThrow('build the text assets again')
  })
})
