import type { Rule } from '../rule.ts'

/** Letters that only transcriptions have. */
const SIGNS = '[ˈˌːˑəɚɛɜɝɞɪɨʉʊʌɔɒɑɐɘɵɤɯæøœɶɡɢʔθðʃʒŋɲɳɱɹɾʁʀɬɮɸβχħʕɣɟʝʎʋʂʐɕʑɖʈɫ]'
const NAMES =
  '(?:(?:[A-Z][a-z]{2,12}|UK|US|IPA|also|or|and|locally|pronounced|from|stress|rhymes)(?: [A-Z][a-z]{2,12})?:? |\\p{L}{1,20}: )'
/** One transcription inside round brackets, with what names its language and with the mark that parts it from the next. */
const PIECE = new RegExp(
  `(?=[\\p{L}/[])(?<=[(;,] ?)${NAMES}{0,3}(?:\\/(?=[^/()\\n]{0,60}${SIGNS})[^/()\\n]{1,60}\\/|\\[(?=[^[\\]()\\n]{0,60}${SIGNS})[^[\\]()\\n]{1,60}\\])(?: listen| 🔊)?(?: ?[;,] ?| ?(?=\\)))`,
  'gu',
)
const HAS_SIGNS = new RegExp(SIGNS, 'u')
const EMPTY = / ?\( ?\)/gu
const LOOSE = /(?=[;,])(?<=\([^()\n]{1,300})[;,] ?(?=\))/gu

// Goethe (/ˈɡɜːtə/; German: [ˈɡøːtə]; 1749–1832) → Goethe (1749–1832): how a word sounds is heard from the word
//
// Before markdown, to which square brackets are links.
export const transcriptions: Rule = (text) => {
  if (!HAS_SIGNS.test(text.text)) return text
  const without = text.replace(PIECE, () => '')
  return without === text ? text : without.replace(LOOSE, () => '').replace(EMPTY, () => '')
}
