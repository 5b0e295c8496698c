import { finalStop } from '../patterns.ts'
import type { Rule } from '../rule.ts'
import { cardinal, digits, ordinal } from '../number-words.ts'

const ORDINAL =
  /(?=\d)(?<![\p{L}\p{N}_]|\d[.,])(\d{1,3}(?:,\d{3}){1,8}|\d{1,30}) ?(st|nd|rd|th|d|ST|ND|RD|TH)(?![\p{L}\p{N}])/gu
const MINUTE = /(?<=\d(?:st|nd|rd|th) )mins?\b\.?(?! \p{Lu})/gu
const FLOOR = /(?<=\d(?:st|nd|rd|th) )[Ff]l\.?(?![\p{L}\p{N}])/gu
const CENTURY = /(?<![\p{L}\p{N}])C(\d{1,2})(?:st|nd|rd|th)(?![\p{L}\p{N}])/gu
/** “the 5th c.”, “12th-c.” */
const CENTURY_AFTER = /(?=[ -][cC])(?<=\d(?:st|nd|rd|th))[ -](?:[cC]\.|c(?=[,;)]|$| \p{Ll}| BCE?))/gu
const MASCULINE = /(?=\d)(?<![\p{L}\p{N}])(\d{1,4})[ªº](?![\p{L}\p{N}])/gu

// 2nd → second · 21st → twenty first · 9,000,000th → nine millionth · 1th → one th: not an ordinal, so it is not corrected
//
// After dates; before numbers.
export const ordinals: Rule = (text, { locale }) =>
  text
    .replace(CENTURY, ([, n = '']) => `${ordinal(n, locale)} century`)
    .replace(CENTURY_AFTER, (match) => ' century' + finalStop(match))
    .replace(MINUTE, (match) => 'minute' + finalStop(match))
    .replace(FLOOR, (match) => 'floor' + finalStop(match))
    .replace(MASCULINE, ([, n = '']) => ordinal(n, locale))
    .replace(ORDINAL, ([written, n = '', suffix = '']) => {
      if (/ /.test(written) && !/ (?:st|nd|rd|th)/.test(written)) return undefined
      if (isRight(n, suffix.toLowerCase())) return ordinal(n, locale)
      if (/ /.test(written) || suffix === 'd') return undefined
      return `${n.length > 2 && suffix.toLowerCase() !== 'th' ? digits(n) : cardinal(n, locale)} ${suffix}`
    })

function isRight(n: string, suffix: string): boolean {
  const teens = /1\d$/.test(n)
  const last = n.at(-1)
  if (suffix === 'st') return !teens && last === '1'
  if (suffix === 'nd') return !teens && last === '2'
  if (suffix === 'rd') return !teens && last === '3'
  if (suffix === 'd') return !teens && (last === '2' || last === '3') && n.length <= 3
  return teens || !/[123]/.test(last!)
}
