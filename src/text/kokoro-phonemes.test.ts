import { describe, expect, it } from 'vitest'
import { kokoroPhonemes } from './kokoro-phonemes.ts'

describe('kokoroPhonemes', () => {
  it.each([
    ['həˈləʊ', 'həˈlO', 'həˈlQ'],
    ['ˈd͡ʒʌd͡ʒ', 'ˈʤʌʤ', 'ˈʤʌʤ'],
    ['ˈbɜːd', 'ˈbɜd', 'ˈbɜːd'],
    ['ˈbʌtɚ', 'ˈbʌtəɹ', 'ˈbʌtəɹ'],
    ['ˈbed.ruːm', 'ˈbɛdɹum', 'ˈbɛdɹuːm'],
    ['ˈbɒtl̩', 'ˈbɑtᵊl', 'ˈbɒtᵊl'],
    ["'get", 'ˈɡɛt', 'ˈɡɛt'],
    ['njˈuː jˈɔːk', 'njˈu jˈɔk', 'njˈuː jˈɔːk'],
    ['çi', 'çi', 'çi'],
  ])('%s', (ipa, american, british) => {
    expect(kokoroPhonemes(ipa, 'en-us')).toBe(american)
    expect(kokoroPhonemes(ipa, 'en-gb')).toBe(british)
  })

  it('leaves what is in Kokoro’s alphabet already', () => {
    for (const phonemes of ['wˈʊstəɹ', 'ʧˈOzᵊn', 'bˈʌTəɹ', 'dˈAᵻz'])
      expect(kokoroPhonemes(phonemes, 'en-us')).toBe(phonemes)
  })

  it.each([
    ['pʘt', /“ʘ” \(U\+0298\) in the pronunciation “pʘt”/],
    ['a😀', /“😀” \(U\+1F600\)/],
    ['ˈ', /holds no sound/],
    ['  ', /holds no sound/],
  ])('refuses %j and says why', (ipa, message) => {
    expect(() => kokoroPhonemes(ipa, 'en-us')).toThrow(message)
  })
})
