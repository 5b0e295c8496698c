import { describe, expect, it } from 'vitest'
import { spelledLetters } from './spelled-letters.ts'

describe('spelledLetters', () => {
  it.each([
    ['HDL', 'ˌAʧdˌiˈɛl', 'H D L'],
    ['VCRs', 'vˌisˌiˈɑɹz', 'V C Rs'],
    ["MP's", 'ˌɛmpˈiz', "M P's"],
    ['WTO', 'dˌʌbᵊljˌutˌiˈO', 'W T O'],
    ['KR-two', 'kˌAˌɑɹtˈu', 'K R-two'],
    ['NATO', 'nˈATO', 'NATO'],
    ['GIs', 'ɡˈɪs', 'GIs'],
    ['tea', 'tˈi', 'tea'],
  ])('%s said as %s is %s', (word, phonemes, spoken) => {
    expect(spelledLetters(word, phonemes, 'en-us')).toBe(spoken)
  })

  it('knows how the British call them', () => {
    expect(spelledLetters('DVZ', 'dˌiːvˌiːzˈɛd', 'en-gb')).toBe('D V Z')
    expect(spelledLetters('OR', 'ˌQˈɑː', 'en-gb')).toBe('O R')
  })
})
