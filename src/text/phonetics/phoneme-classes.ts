/** Vowels of Kokoro's alphabet. */
export const VOWELS = 'AIOQWYaeiouyæøœɐɑɒɔəɚɛɜɨɪɯɤʉʊʌᵊᵻ'

/** Diphthongs: heavier than plain vowels when two words of a compound compete for the stress. */
export const DIPHTHONGS = 'AIOQWY'

export const PRIMARY = 'ˈ'
export const SECONDARY = 'ˌ'

/** What the model was taught to hear as a vowel after “the” and “to”: “to a” keeps its weak form, tə ɐ. */
const FULL_VOWELS = 'AIOQWYaeiouyæøœɑɒɔəɚɛɜɨɪɯɤʉʊʌᵻ'

/** Whether what is said starts with a vowel; undefined where there is no sound in it. */
export function startsWithVowel(phonemes: string): boolean | undefined {
  for (const symbol of phonemes) {
    if (symbol === PRIMARY || symbol === SECONDARY) continue
    return FULL_VOWELS.includes(symbol)
  }
  return undefined
}
