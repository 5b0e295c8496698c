import { CURRENCY_CODE, CURRENCY_CODES } from '../currencies.ts'
import type { Rule } from '../rule.ts'

const AND_OR = /(?<![\p{L}\p{N}/])(and|either)\/or(?![\p{L}/])/giu
const LETTERS = /(?<![\p{L}\p{N}/])(I|TCP|OS|A|AC|R|S)\/(O|IP|2|V|DC|C|N)(?![\p{L}\p{N}/])/gu
/** P/E, A/B: each letter for a word. */
const INITIALS = /(?<![\p{L}\p{N}/])(\p{Lu})\/(\p{Lu})(?![\p{L}\p{N}/])/gu
/** EUR/USD: one currency in another. */
const CURRENCIES = new RegExp(
  `(?<![\\p{L}\\p{N}/])(${CURRENCY_CODE})/(${CURRENCY_CODE})(?![\\p{L}\\p{N}/])`,
  'gu',
)
const PRONOUNS =
  /(?<![\p{L}\p{N}/])(he|she|his|her|him|hers|they|yes|true|pass|male|on|up|win|hot|either|him|his|man|boy|mom|mother|son|brother|husband|Mr|sir|s)\/(she|he|her|his|hers|him|them|they|no|false|fail|female|off|down|lose|cold|or|woman|girl|dad|father|daughter|sister|wife|Mrs|madam)(?![\p{L}/])/giu
const SPACED = /(?<=[\p{L}\p{N}.)"”%]) \/ (?=[\p{L}\p{N}("“])/gu
const BETWEEN_WORDS = /(?<=[\p{L}\p{N})])\/(?=[\p{L}\p{N}(])/gu
const STRAY = /[/\\|]+/gu

// and/or → and or · he/she → he or she · upgrade/update → upgrade slash update · lead / acid → lead, acid
//
// After fractions, measures and dates, which have used up the slashes between numbers.
export const slashes: Rule = (text) =>
  text
    .replace(AND_OR, ([, first]) => `${first} or`)
    .replace(LETTERS, ([, a, b]) => `${a} ${b}`)
    .replace(
      CURRENCIES,
      ([, a = '', b = '']) =>
        `${CURRENCY_CODES[a]!.one.replace('US ', '')} ${CURRENCY_CODES[b]!.one.replace('US ', '')}`,
    )
    .replace(INITIALS, ([, a, b]) => `${a} ${b}`)
    .replace(PRONOUNS, ([, first, second]) => `${first === 's' ? 'she' : first} or ${second}`)
    .replace(SPACED, () => ', ')
    .replace(BETWEEN_WORDS, () => ' slash ')
    .replace(STRAY, () => ' ')
