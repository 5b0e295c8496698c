import type { Rule } from '../rule.ts'

const SIGN = /(?<!\p{L})N[ºo°]\.? ?(?=\d)|(?<!\b[A-G])(?:#|№) ?(?=\d)/gu

const LONG_NUMBER = /(?<![\p{L}\p{N}])([Nn])o\.? ?(?=\d{5,20}(?!\d))/gu
const LETTERED = /(?<![\p{L}\p{N}#&])#(?=[A-Z]{1,4}-?\d{3,})/gu

// # 5, №5, Nº 5, account no. 1234567 → number 5
//
// Before codes, which look for what the number is of.
export const numberSigns: Rule = (text) =>
  text
    .replace(LETTERED, () => 'number ')
    .replace(LONG_NUMBER, ([, n]) => `${n}umber `)
    .replace(SIGN, (match) =>
      /[\p{L}\p{N}]/u.test(match.input[match.index - 1] ?? '') ? ' number ' : 'number ',
    )
