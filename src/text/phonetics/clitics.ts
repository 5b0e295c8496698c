import type { Locale } from '../utterance.ts'
import { addS } from './endings.ts'
import { VOWELS } from './phoneme-classes.ts'

/** What follows an apostrophe at the end of a word, and what it adds to the sound of its host. */
export const CLITICS: Readonly<Record<string, (stem: string, locale: Locale, host: string) => string>> = {
  "'s": addS,
  "'": (stem) => stem,
  "'d": (stem, locale) => stem + (/[td]$/.test(stem) ? (locale === 'en-us' ? 'ᵻd' : 'ɪd') : 'd'),
  "'ll": (stem) => stem + (endsInVowel(stem) ? 'l' : 'əl'),
  "'ve": (stem, locale, host) => {
    if (locale === 'en-gb' && /re?$/i.test(host)) return stem + 'ɹəv'
    return stem + (endsInVowel(stem) ? 'v' : 'əv')
  },
  "'re": (stem, locale) => stem + (locale === 'en-us' ? 'əɹ' : 'ə'),
  "'m": (stem) => stem + (endsInVowel(stem) ? 'm' : 'əm'),
  "n't": (stem) => stem + 'ᵊnt',
}

const WRITTEN = /^(.*[^'])('s|'d|'ll|'ve|'re|'m|n't|')$/i

/** `John's` → John + 's · `the boys'` → boys + ' · undefined for a word without a clitic. */
export function splitClitic(word: string): { readonly host: string; readonly clitic: string } | undefined {
  const match = WRITTEN.exec(word)
  return match ? { host: match[1]!, clitic: match[2]!.toLowerCase() } : undefined
}

function endsInVowel(phonemes: string): boolean {
  return VOWELS.includes(phonemes.at(-1) ?? ' ') || phonemes.endsWith('ː')
}
