import { VOWELS } from './phoneme-classes.ts'

/**
 * American phonemes as a British speaker has them, near enough for names; the spelling tells the vowels of lot and palm
 * apart: nˈɔɹmən → nˈɔːmən · tˈOstəɹ → tˈQstə · pˈɑɹTi → pˈɑːti · ʤˈɑnz (Johns) → ʤˈɒnz
 */
export function toBritish(american: string, word: string): string {
  const spelledWithO = /o(?!u)|wa|wha/i.test(word)
  return american
    .replace(/ɛɹ(?=[ˈˌ]?[ɐəiɪO])/g, /ar/i.test(word) ? 'aɹ' : 'ˑɹ')
    .replace(/ɔɹ(?=[ˈˌ]?[ɐəiɪ])/g, /orr|oris|oren|law/i.test(word) ? 'ɒɹ' : 'ɔɹ')
    .replace(R_COLOURED, (_match, vowel: string, next?: string) => LONG[vowel]! + (next ? 'ɹ' + next : ''))
    .replace(/ɑ(?!ː)/g, spelledWithO ? 'ɒ' : 'ɑː')
    .replace(/ɔ(?=[fθsɡŋʃtn])/g, /o(?!u|a)/i.test(word) ? 'ɒ' : 'ɔ')
    .replace(/ɔ(?!ː)/g, 'ɔː')
    .replace(/iə/g, 'ɪə')
    .replace(/i(?=[ˈˌ]?[bdfkmnpstvzlɡʃʧʤθðɹ])|(?<=[ˈˌ])i/g, 'iː')
    .replace(/u(?=[bdfkmnpstvzlɡʃʧʤθð])|(?<=[ˈˌ])u/g, 'uː')
    .replace(/(?<=[tdn][ˈˌ]?)uː/g, /u(?!a)|ew/i.test(word) ? 'juː' : 'uː')
    .replace(/(?<=ˈ.*)ˌ/g, '')
    .replaceAll('ˑ', 'ɛ')
    .replaceAll('O', 'Q')
    .replaceAll('æ', 'a')
    .replaceAll('T', 't')
    .replaceAll('ᵻ', 'ɪ')
    .replace(/^ə(?=[lɡmnd])/, /^e/i.test(word) ? 'ɪ' : 'ə')
    .replace(/ə(?=(?:s|θ|n|t|k|ʃ)$)/, /i(?:s|th|n|t|ck|sh)$/i.test(word) ? 'ɪ' : 'ə')
}

/** After these the American r is heard only before a vowel. */
const R_COLOURED = new RegExp(`([ɑɔɜəɪɛʊ])ɹ([ˈˌ]?[${VOWELS}])?`, 'gu')

const LONG: Readonly<Record<string, string>> = {
  ɑ: 'ɑː',
  ɔ: 'ɔː',
  ɜ: 'ɜː',
  ə: 'ə',
  ɪ: 'ɪə',
  ɛ: 'ɛː',
  ʊ: 'ʊə',
}
