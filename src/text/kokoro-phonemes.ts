import { SpeechError } from '../errors.ts'
import { PHONEME_VOCABULARY } from './phoneme-vocabulary.ts'
import type { Locale } from './utterance.ts'

/** Common IPA → Kokoro's alphabet, tried in this order: longer symbols before their parts. */
const COMMON: readonly (readonly [string, string])[] = [
  ['\u0361', ''], // tie bars
  ['\u035c', ''],
  ['\u032f', ''], // non-syllabic
  ['\u02de', 'ɹ'], // rhotic hook
  ['dʒ', 'ʤ'],
  ['tʃ', 'ʧ'],
  ['eɪ', 'A'],
  ['aɪ', 'I'],
  ['aʊ', 'W'],
  ['ɔɪ', 'Y'],
  ['ɚ', 'əɹ'],
  ['ɝ', 'ɜɹ'],
  ['l\u0329', 'ᵊl'],
  ['n\u0329', 'ᵊn'],
  ['m\u0329', 'ᵊm'],
  ['ɫ', 'l'],
  ['ʍ', 'w'],
  ['r', 'ɹ'],
  ['g', 'ɡ'],
  ['ʉ', 'u'],
  ['ɵ', 'ə'],
  ['ʼ', ''],
  ["'", 'ˈ'],
  ['’', 'ˈ'],
  ['ˑ', ''],
]
const AMERICAN: readonly (readonly [string, string])[] = [
  ['oʊ', 'O'],
  ['əʊ', 'O'],
  ['Q', 'O'],
  ['ɾ', 'T'],
  ['ɒ', 'ɑ'],
  ['ː', ''],
  ['a', 'æ'],
  ['e', 'ɛ'],
]
const BRITISH: readonly (readonly [string, string])[] = [
  ['oʊ', 'Q'],
  ['əʊ', 'Q'],
  ['O', 'Q'],
  ['eə', 'ɛː'],
  ['æ', 'a'],
  ['e', 'ɛ'],
]

/**
 * Writes a pronunciation in Kokoro's alphabet: common IPA symbols are mapped, Kokoro's own stay.
 * @throws SpeechError InputError naming the first symbol that is in neither.
 */
export function kokoroPhonemes(ipa: string, locale: Locale): string {
  let phonemes = ipa
    .normalize('NFD')
    .replace(/c\u0327/g, 'ç')
    .replace(/[\s_]+/g, ' ')
    .trim()
  for (const [from, to] of [...COMMON, ...(locale === 'en-gb' ? BRITISH : AMERICAN)])
    phonemes = phonemes.replaceAll(from, to)
  // Between sounds a full stop parts syllables.
  phonemes = phonemes.replace(/(?<=\S)\.(?=\S)/g, '')
  const offending = offendingSymbol(phonemes)
  if (offending !== undefined) {
    throw new SpeechError(
      'InputError',
      `${describeSymbol(offending)} in the pronunciation “${ipa}” is in neither Kokoro's alphabet nor the English part of the IPA. Replace or remove it.`,
    )
  }
  if (!/[\p{Ll}\p{Lu}ᵊ]/u.test(phonemes)) {
    throw new SpeechError(
      'InputError',
      `The pronunciation “${ipa}” holds no sound. Write at least one phoneme.`,
    )
  }
  return phonemes
}

/** The first symbol outside Kokoro's alphabet. */
export function offendingSymbol(phonemes: string): string | undefined {
  return Array.from(phonemes).find((symbol) => !(symbol in PHONEME_VOCABULARY))
}

function describeSymbol(symbol: string): string {
  return `“${symbol}” (U+${symbol.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`
}
