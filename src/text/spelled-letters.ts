import type { Locale } from './utterance.ts'

/** How letters are called, in Kokoro's alphabet without stress. */
const AMERICAN: Readonly<Record<string, string>> = {
  A: 'A', B: 'bi', C: 'si', D: 'di', E: 'i', F: 'ɛf', G: 'ʤi', H: 'Aʧ', I: 'I', J: 'ʤA', K: 'kA', L: 'ɛl', M: 'ɛm', N: 'ɛn',
  O: 'O', P: 'pi', Q: 'kju', R: 'ɑɹ', S: 'ɛs', T: 'ti', U: 'ju', V: 'vi', W: 'dʌbəlju', X: 'ɛks', Y: 'wI', Z: 'zi',
} // prettier-ignore
const BRITISH: Readonly<Record<string, string>> = { ...AMERICAN, O: 'Q', R: 'ɑ', Z: 'zɛd' }

/**
 * “BBC” said letter by letter → “B B C”, “DVDs” → “D V Ds”, “BR-101” → “B R-101”; “NASA”, said as a word, stays.
 * @param phonemes what is said for the word.
 */
export function spelledLetters(word: string, phonemes: string, locale: Locale): string {
  const match = /^(\p{Lu}{2,20})(-.+|'?s|'d|'ll)?$/u.exec(word)
  if (!match) return word
  const [, letters = '', ending = ''] = match
  const names = locale === 'en-gb' ? BRITISH : AMERICAN
  const spelled = Array.from(letters, (letter) => names[letter] ?? '?').join('')
  const said = bare(phonemes)
  if (ending === '' ? said !== spelled : !said.startsWith(spelled)) return word
  return Array.from(letters).join(' ') + ending
}

/** Without what differs from one dictionary's notation to another's. */
function bare(phonemes: string): string {
  return phonemes
    .replace(/[ˈˌː ]/g, '')
    .replaceAll('T', 't')
    .replaceAll('ᵊ', 'ə')
}
