import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'
import { cardinal, decimal, digits, pairs, plural, year } from '../number-words.ts'

const GROUPED = /(?=\d)(?<![\p{N}_]|\d[.,])\d{1,3}(?:,\d{2,3}){0,19},\d{3}(?!\d)(?:\.\d{1,60})?/gu
/** 1 000 000 and 1.000.000, as Europe writes them. */
const SPACED =
  /(?=[1-9])(?<![\p{L}\p{N}.,-]|\d )(?:\d{1,2}(?: \d{3}){2,6}|\d{1,3}(?: \d{3}){0,5} 000|\d{1,3}(?:\.\d{3}){2,6})(?![\p{L}\p{N}]|[.,:/-]\d| \d)/gu
const LATER_YEAR = /(?=\d)(?<=\b[Yy]ear )(2[1-9]\d\d|[3-9]\d{3})(?![\p{L}\p{N}%]|[.,:/]\d)/gu
const DECIMAL = /(?=[\d.])(?<![\p{N}]|\d[.,])\d{0,60}\.\d{1,60}/gu
const RATIO =
  /(?=\d)(?<![\p{L}\p{N}.,:])(\d{1,4}) ?: ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,4})(?![\p{L}\p{N}:]|[.,]\d)/gu
/** 16:9 screens have sides. */
const ASPECT =
  /(?=\d)(?<![\p{L}\p{N}.,:])(4|16|21|18|3):(9|10|3|2)(?=[ -](?:aspect|screens?|displays?|monitors?|video|TVs?|widescreen|format|image|footage|panel))/gu
/** 1:2:3, parts of a mixture. */
const PARTS = /(?=\d)(?<![\p{L}\p{N}.,:])(\d):(\d{1,2}):(\d{1,2})(?![\p{L}\p{N}:]|\.\d)/gu
/** B-52s, omega-3s, MP3s. */
const SEVERAL = /(?=\d{1,3}s)(?<=\p{L}-|(?<![\p{L}\p{N}])\p{Lu}{2,4})(\d{1,3})s(?![\p{L}\p{N}])/gu
const YEAR = /(?=[12])(?<![\p{L}\p{N}.,$£€#:/])(?:1\d{3}|20\d\d)(?![\p{L}\p{N}%]|[.,:/]\d)/gu
const INTEGER = /\d{1,60}/gu

const YEAR_BEFORE =
  /^(?:in|since|by|from|until|till|to|of|and|between|before|after|during|the|circa|around|about|year|late|early|mid|summer|winter|spring|fall|autumn|or|through|both|election|act|class|his|her|its|their|my|our|your|a) $/i
const NOT_PLURAL =
  /^(?:was|is|as|has|his|this|its|us|news|series|times|always|perhaps|across|towards|species|census|olympics?|elections|championships|games|finals|awards|playoffs|ss|less|unless|besides|whereas|class|presidents|is|gas|plus|mass|congress|press|loss|business|access|process|progress|success|crisis|basis|analysis)$/i
const COUNTED =
  /^(?:people|men|women|children|feet|miles|times|pounds|dollars|percent|years|of|million|thousand|fish|sheep|square|cubic|head|or|more|different|times)$/

// 1,234.5 → one thousand two hundred thirty four point five · 1984 → nineteen eighty four · 1984 copies → one thousand …
// 16:9 → sixteen to nine · 2000 → two thousand · 1500 → fifteen hundred
//
// Last of the number rules: whatever digits the others have left.
export const numbers: Rule = (text, { locale }) =>
  text
    .replace(ASPECT, ([, a = '', b = '']) => `${cardinal(a, locale)} by ${cardinal(b, locale)}`)
    .replace(PARTS, ([, ...parts]) =>
      parts
        .slice(0, 3)
        .map((part) => cardinal(part as string, locale))
        .join(' to '),
    )
    .replace(
      RATIO,
      ([, a = '', b = '']) => `${cardinal(a, locale)} to ${cardinal(b.replaceAll(',', ''), locale)}`,
    )
    .replace(SEVERAL, (match) => spaced(match, plural(cardinal(match[1]!, locale))))
    .replace(SPACED, (match) => cardinal(match[0], locale))
    .replace(LATER_YEAR, ([, y = '']) => year(y, locale))
    .replace(GROUPED, (match) => spaced(match, decimal(match[0], locale)))
    .replace(DECIMAL, (match) => spaced(match, decimal(match[0], locale)))
    .replace(YEAR, (match) => sayYear(match, locale))
    .replace(INTEGER, (match) => integer(match, locale))

function sayYear({ 0: y, index, input }: RegExpExecArray, locale: Locale): string {
  const before = /[\p{L}'’.]{1,20} $/u.exec(input.slice(Math.max(0, index - 21), index))?.[0] ?? ''
  const after = /^ ?(\p{L}[\p{L}'’]{0,20})/u.exec(input.slice(index + 4, index + 26))?.[1] ?? ''
  const n = Number(y)
  if (n % 100 === 0) return n < 1100 ? cardinal(y, locale) : year(y, locale)
  const isCount = COUNTED.test(after) || (/^\p{Ll}+s$/u.test(after) && !NOT_PLURAL.test(after))
  if (isCount && !YEAR_BEFORE.test(before)) return cardinal(y, locale)
  if (n < 1100 && !YEAR_BEFORE.test(before)) return cardinal(y, locale)
  return year(y, locale)
}

/** Digits that stand alone, or inside a word such as B2A23C. */
function integer(match: RegExpExecArray, locale: Locale): string {
  const [n] = match
  const left = match.input[match.index - 1] ?? ''
  const right = match.input[match.index + n.length] ?? ''
  // SHA-256, F-150; 446655440000 in a row of hexadecimal groups.
  const isHyphenated =
    left === '-' &&
    /(?<![\p{L}\p{N}])[A-Z]{1,5}-$/u.test(match.input.slice(Math.max(0, match.index - 7), match.index))
  if (isHyphenated && (n.length === 3 || n.length === 4)) return spaced(match, pairs(n, locale))
  if (left === '-' && n.length > 4) return spaced(match, digits(n))
  const glued = /\p{L}/u.test(left) || /\p{L}/u.test(right)
  return spaced(
    match,
    glued
      ? inWord(
          n,
          /(?<![\p{L}\p{N}])\p{L}$/u.test(match.input.slice(Math.max(0, match.index - 2), match.index)),
          locale,
        )
      : isModel(match)
        ? pairs(n, locale)
        : n.startsWith('0') && n.length > 1
          ? digits(n)
          : cardinal(n, locale),
  )
}

/** RTX 3080, ISO 9001. */
const isModel = ({ 0: n, index, input }: RegExpExecArray) =>
  n.length === 4 &&
  !n.startsWith('0') &&
  /(?<![\p{L}\p{N}])[A-Z]{2,5} $/u.test(input.slice(Math.max(0, index - 7), index))

function inWord(n: string, isOneLetter: boolean, locale: Locale): string {
  if (n.startsWith('0')) return digits(n)
  if (n.length <= 2) return cardinal(n, locale)
  // A320, but flight BA249.
  if (n.length === 3)
    return n.endsWith('00') ? cardinal(n, locale) : isOneLetter ? pairs(n, locale) : digits(n)
  return n.length === 4 ? pairs(n, locale) : digits(n)
}

/** “99.9FM” → a space between number and letters. */
const spaced = (match: RegExpExecArray, said: string) => {
  const left = match.input[match.index - 1] ?? ''
  const right = match.input[match.index + match[0].length] ?? ''
  return (/[\p{L}\p{N}.)%]/u.test(left) ? ' ' : '') + said + (/[\p{L}(]/u.test(right) ? ' ' : '')
}
