import type { Rule } from '../rule.ts'
import { ordinal } from '../number-words.ts'

const POWER = /\^ ?\{?([-−]?)(\d{1,4}|\p{L})\}?(?![\p{L}\d])/gu

// x^2 → x squared · 2^10 → 2 to the tenth · 10^-3 → 10 to the minus 3
//
// After measures, whose square meters are no powers; before symbols.
export const powers: Rule = (text, { locale }) =>
  text.replace(POWER, ([, sign, exponent = '']) => {
    if (!sign && exponent === '2') return ' squared'
    if (!sign && exponent === '3') return ' cubed'
    const power =
      /\d/.test(exponent) && !sign
        ? `the ${ordinal(exponent, locale)}`
        : `the ${sign ? 'minus ' : ''}${exponent}`
    return ` to ${power}`
  })
