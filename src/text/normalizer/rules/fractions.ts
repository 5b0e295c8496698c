import type { Rule } from '../rule.ts'
import { cardinal, fraction, mixed } from '../number-words.ts'

const MIXED =
  /(?=\d)(?<![\p{L}\p{N}.,/])(\d{1,4})[ -](\d{1,3})\/(\d{1,4})(?:st|nds?|rds?|ths?|s)?(?![\p{L}\p{N}/]|[.,]\d)/gu
const ALWAYS = /(?=2)(?<![\p{L}\p{N}.,/])(24)\/(7)(?![\p{L}\p{N}/]|[.,]\d)/gu
const FRACTION =
  /(?=\d)(?<![\p{L}\p{N}/]|\d[.,])(\d{1,5}) ?\/ ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(st|nds?|rds?|ths?|s|ST|ND|RD|TH)?(?![\p{L}\p{N}/]|[.,]\d)/gu

// 1/2 → one half · 3/4 → three quarters · 4 1/2 → four and a half · 1/28,000 → one twenty eight thousandth · 24/7
//
// After dates and measures.
export const fractions: Rule = (text, { locale }) =>
  text
    .replace(MIXED, ([, whole = '', over = '', under = '']) => mixed(whole, over, under, locale))
    .replace(ALWAYS, () => 'twenty four seven')
    .replace(FRACTION, ([, over = '', under = '']) => {
      const denominator = under.replaceAll(',', '')
      if (Number(denominator) === 0) return `${cardinal(over, locale)} over zero`
      if (Number(denominator) === 1) return `${cardinal(over, locale)} over one`
      return fraction(over, denominator, locale)
    })
