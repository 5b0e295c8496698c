import { describe, expect, it } from 'vitest'
import { PHONEME_VOCABULARY } from './phoneme-vocabulary.ts'
import { tokensOf } from './tokens.ts'

describe('tokensOf', () => {
  it('knows 114 symbols of one code unit each, with ids of their own below 178, none of them the pad', () => {
    const entries = Object.entries(PHONEME_VOCABULARY)
    const ids = entries.map(([, id]) => id)
    expect(entries).toHaveLength(114)
    expect(new Set(ids).size).toBe(114)
    expect(Math.min(...ids)).toBe(1)
    expect(Math.max(...ids)).toBe(177)
    expect(entries.filter(([symbol]) => symbol.length !== 1)).toEqual([])
  })

  it('gives one id a symbol, spaces and punctuation included', () => {
    expect(tokensOf('hˈW, ju?')).toEqual([50, 156, 39, 3, 16, 52, 63, 6])
    expect(tokensOf('')).toEqual([])
  })

  it.each(['g', '\n', '💡', '\ud800', '̃̃x5'])('names the symbol it cannot speak in %j', (phonemes) => {
    expect(() => tokensOf(`hə${phonemes}`)).toThrow(/has no sound for “[^]+” \(U\+[0-9A-F]{4,5}\)/u)
  })

  it('does not take the names of object members for symbols', () => {
    expect(() => tokensOf('hə7')).toThrow(/“7”/)
    expect(Object.hasOwn(PHONEME_VOCABULARY, 'toString')).toBe(false)
  })
})
