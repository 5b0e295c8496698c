import type { Rule } from '../rule.ts'
import { cardinal, decimal, fraction, mixed } from '../number-words.ts'

const MIXED =
  /(?=\d)(?<![\p{L}\p{N}.,/])(\d{1,4})[ -](\d{1,3})\/(\d{1,4})(?:st|nds?|rds?|ths?|ds|s)?(?![\p{L}\p{N}/]|[.,]\d)/gu
const NEVER =
  /(?=\d)(?<![\p{L}\p{N}.,/])(24\/7\/365|24\/7|9\/11|7\/11(?= (?:stores?|shops?))|(\d{1,3})\/\2)(?![\p{L}\p{N}/]|[.,]\d)/gu
const OUT_OF =
  /(?=\d)(?<![\p{L}\p{N}.,/])(\d{2,3})\/(100)(?![\p{L}\p{N}/]|[.,]\d)|(?=\d)(?<=\b(?:scor(?:e|es|ed|ing)|index|pain|rat(?:e|ed|ing)|got|gave|grade|mark|marks)(?: it| of| a| an| at| is| was|:){0,2} )(\d{1,2}(?:\.\d)?)\/(5|10|20)(?![\p{L}\p{N}/]|[.,]\d)/gu
const PLACES =
  /(?=\d)(?<=\b(?:[Ll]aps?|[Pp]age|[Ss]lide|[Ee]pisode|[Ll]evel|[Rr]ound|[Pp]art|[Ss]tage|[Dd]ay|[Ww]eek|[Ss]tep|[Ii]ssue|[Dd]is[ck]|[Tt]rack|[Qq]uestion) )(\d{1,4})\/(\d{1,4})(?![\p{L}\p{N}/]|[.,]\d)/gu
/** 10/10, and a 9/10: full marks, or nearly. */
const OUT_OF_TEN =
  /(?=\d)(?<![\p{L}\p{N}.,/])(?:(?<=\b(?:[Aa]n?|solid|easy|strong|perfect) )(\d(?:\.\d)?)|10)\/10(?![\p{L}\p{N}/]|[.,]\d)/gu
/** In 4/4 time, then 6/8. */
const IS_METRE = /\d\/(?:2|4|8|16) (?:time|metre|meter|signature)|\btime signature/
const METRE = /(?=\d)(?<![\p{L}\p{N}.,/])(\d{1,2})\/(2|4|8|16)(?![\p{L}\p{N}/]|[.,]\d)/gu
const STARS = /(?=\d)(?<![\p{L}\p{N}.,/])(\d(?:\.\d)?)\/(5|10)(?= ?(?:stars?|points?|rating|marks?)\b)/gu
const HALF_A =
  /(?=1)(?<![\p{L}\p{N}.,/])(?<!\d )1\/2(?=[- ](?:way|price|term|time|past|board|dozen|asleep)\b)/gu
const FRACTION =
  /(?=\d)(?<![\p{L}\p{N}/]|\d[.,])(\d{1,5}) ?\/ ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(st|nds?|rds?|ths?|ds|s|ST|ND|RD|TH)?(?![\p{L}\p{N}/]|[.,]\d)/gu

// 1/2 → one half · 3/4 → three quarters · 4 1/2 → four and a half · 1/28,000 → one twenty eight thousandth · 24/7, 50/50, 9/11 → … seven, fifty fifty, nine eleven · 79/100 → seventy nine out of one hundred
//
// After dates and measures.
export const fractions: Rule = (text, { locale }) => {
  if (!text.text.includes('/')) return text
  return (
    IS_METRE.test(text.text)
      ? text.replace(METRE, ([, a = '', b = '']) => `${cardinal(a, locale)} ${cardinal(b, locale)}`)
      : text
  )
    .replace(OUT_OF_TEN, ([, n]) => `${n ? decimal(n, locale) : 'ten'} out of ten`)
    .replace(PLACES, ([, n = '', all = '']) => `${cardinal(n, locale)} of ${cardinal(all, locale)}`)
    .replace(STARS, ([, n = '', best = '']) => `${decimal(n, locale)} out of ${cardinal(best, locale)}`)
    .replace(MIXED, ([, whole = '', over = '', under = '']) => mixed(whole, over, under, locale))
    .replace(NEVER, ([written]) =>
      written
        .split('/')
        .map((n) => cardinal(n, locale))
        .join(' '),
    )
    .replace(
      OUT_OF,
      ([, score, best, score2, best2]) =>
        `${decimal(score ?? score2 ?? '', locale)} out of ${cardinal(best ?? best2 ?? '', locale)}`,
    )
    .replace(HALF_A, () => 'half')
    .replace(FRACTION, ([, over = '', under = '']) => {
      const denominator = under.replaceAll(',', '')
      if (Number(denominator) === 0) return `${cardinal(over, locale)} over zero`
      if (Number(denominator) === 1) return `${cardinal(over, locale)} over one`
      return fraction(over, denominator, locale)
    })
}
