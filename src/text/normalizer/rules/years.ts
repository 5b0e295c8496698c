import { LASTS, TIMED } from '../patterns.ts'
import type { Rule } from '../rule.ts'
import { cardinal, decade, digits, ordinal, pairs, plural, year } from '../number-words.ts'

const DECADE_RANGE =
  /(?=['’\d])(?<![\p{L}\p{N}.,])(1\d\d0s|20\d0s|['’]?\d0s) ?[-–—] ?(?=['’]?(?:1\d|20)?\d0'?s\b)/gu
const DECADE = /(?=['’\d])(?<![\p{L}\p{N}.,$£€])(['’‘])?((?:1\d|20)\d0|[2-9]0)['’]?s(?![\p{L}\p{N}])/gu
const SHORT_YEAR = /(?=['’])(?<![\p{L}\p{N}])['’](\d\d)(?![\p{N}\p{L}"”%]|['’](?!s)|[.,:]\d)/gu
const YEAR_RANGE =
  /(?=\d)(?<![\p{L}\p{N}.,/$£€-])(1[0-9]\d\d|20\d\d)(?: ?[-–—] ?|\/(?=\d\d(?!\d)|(?:19|20)\d\d(?!\d)))(\d{4}|\d\d)(?![\p{L}\p{N}%]|[.,/:-]\d)/gu
/** 4 March 1798/9: the year that began in March. */
const OLD_STYLE = /(?=1)(?<![\p{L}\p{N}.,/$£€-])(1[0-7]\d(\d))\/(\d)(?![\p{L}\p{N}/]|[.,]\d)/gu
/** 100s of them, 1,000s even. */
const HUNDREDS =
  /(?=1)(?<![\p{L}\p{N}.,$£€])(?:(10)s(?= of\b)|(100)s|(1,?000)s|(10,?000)s|(100,?000)s)(?![\p{L}\p{N}])/gu
const HUNDREDS_SAID = ['tens', 'hundreds', 'thousands', 'tens of thousands', 'hundreds of thousands']
/** 747s, lucky 7s, size 10s. */
const SEVERAL =
  /(?=\d)(?<![\p{L}\p{N}.,$£€-])(?:(7\d7)|(?<=\b(?:[Ll]ucky|[Ss]izes?|[Tt]he|[Aa]ll|[Tt]wo|[Tt]hree|[Ff]our) )(\d))s(?![\p{L}\p{N}])/gu
const ERA_AFTER =
  /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,4})(?: ?[-–—] ?(\d{1,4}))?(?= ?(?:B\.? ?C\.?(?: ?E\.?)?|A\.? ?D\.?|C\.? ?E\.?|b\.c\.|a\.d\.)(?![\p{L}\p{N}]))/gu
const ERA_BEFORE =
  /(?=\d)(?<=\b(?:A\.? ?D ?\.?|a\.d\.|[Cc]irca|ca?\.) ?)(\d{1,4})(?: ?[-–—] ?(\d{1,4}))?(?![\p{L}\p{N}%]|[.,:/]\d)/gu
const QUARTER =
  /(?=[1-4Q])(?<![\p{L}\p{N}])(?:([1-4])Q ?['’]?(\d\d|\d{4})?|Q([1-4])(?: (?:of )?(\d{4})|['’](\d\d)))(?![\p{L}\p{N}])/gu
const HALF = /(?=[12]H|H[12])(?<![\p{L}\p{N}])(?:([12])H ?|H([12]) ['’]?)(\d\d|\d{4})(?![\p{L}\p{N}])/gu
const FISCAL = /(?=\d)(?<=\b(?:FY|CY) ?['’]?)(\d{4}|\d\d)(?![\p{L}\p{N}])/gu

/** The apostrophe for the century left out: a letter, lest it be taken for a quotation mark. */
const ELIDED = 'ʼ'

// 1990s → nineteen nineties · the '60s → the sixties · '99 → ninety nine · 1914–18 → nineteen fourteen to eighteen
// 743 B.C. → seven forty three BC · AD 1066 → AD ten sixty six · 2Q22 → the second quarter of twenty two
//
// Before ranges and plain numbers. Bare years are read by `numbers`.
export const years: Rule = (text, { locale }) => {
  const span = (from: string, to: string | undefined) =>
    year(from, locale) +
    (to === undefined ? '' : ` to ${to.startsWith('0') ? digits(to, 'o') : year(to, locale)}`)
  const shortYear = (y: string) => (y.length === 2 && y.startsWith('0') ? digits(y) : year(y, locale))
  return text
    .replace(DECADE_RANGE, ([, from]) => `${from} to `)
    .replace(DECADE, ({ 1: elided, 2: tens = '', index, input }) =>
      tens.length === 2 &&
      !elided &&
      (LASTS.test(input.slice(Math.max(0, index - 10), index)) ||
        TIMED.test(input.slice(index + 3, index + 16)))
        ? undefined
        : (elided ? ELIDED : '') + decade(tens, locale),
    )
    .replace(OLD_STYLE, ([, y = '', last, next = '']) =>
      Number(next) === (Number(last) + 1) % 10
        ? `${year(y, locale)} slash ${cardinal(next, locale)}`
        : undefined,
    )
    .replace(HUNDREDS, ({ 0: written, index, input }) =>
      LASTS.test(input.slice(Math.max(0, index - 10), index))
        ? undefined
        : HUNDREDS_SAID[written.replace(/[,s]/g, '').length - 2],
    )
    .replace(SEVERAL, ([, jet, n = '']) => plural(jet ? pairs(jet, locale) : cardinal(n, locale)))
    .replace(QUARTER, ([, before, y1, after, y2, y3]) => {
      const nth = `the ${ordinal(before ?? after ?? '', locale)} quarter`
      const y = y1 ?? y2 ?? y3
      return y === undefined ? nth : `${nth} of ${shortYear(y)}`
    })
    .replace(HALF, ([, a, b, y = '']) => `the ${ordinal(a ?? b ?? '', locale)} half of ${shortYear(y)}`)
    .replace(SHORT_YEAR, ({ 1: y = '', index, input }) => {
      // “the class of '08” is oh eight, “the rising of '03” zero three.
      const said =
        /\b(?:class|[Ss]ummer|[Ww]inter|[Ss]pring|autumn|fall|back in|in|since|from|by|until|to) (?:of )?$/i.test(
          input.slice(Math.max(0, index - 12), index),
        )
      return ELIDED + (said && y.startsWith('0') ? digits(y, 'oh') : shortYear(y))
    })
    .replace(FISCAL, ([, y = '']) => ` ${shortYear(y)}`)
    .replace(ERA_AFTER, ([, from = '', to]) => span(from, to))
    .replace(ERA_BEFORE, ([, from = '', to]) => span(from, to))
    .replace(YEAR_RANGE, ([, from = '', to = '']) => {
      if (to.length === 4) return isYear(to) && Number(to) >= Number(from) ? span(from, to) : undefined
      // 2003–04 is a season, 1960–80 a span; 1516–12 is neither.
      const later = Number(to) - Number(from.slice(2))
      if (later < 1) return undefined
      return later === 1
        ? `${year(from, locale)} ${to.startsWith('0') ? digits(to, 'oh') : cardinal(to, locale)}`
        : span(from, to)
    })
}

const isYear = (y: string) => Number(y) >= 1000 && Number(y) < 2200
