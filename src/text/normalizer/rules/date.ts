import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'
import { digits, ordinal, year } from '../number-words.ts'
import { MONTH, MONTHS, monthName, WEEKDAY, weekdayName } from '../months.ts'

const DAY = '(0?[1-9]|[12]\\d|3[01])'
const YEAR = '([12]\\d{3})'
const END = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)'
const START = '(?<![\\p{L}\\p{N}]|[\\p{N}][.,:/-])'
const AND_YEAR = `(?:( ?,? |,)${YEAR}${END})?`
const SUFFIX = '(?:st|nd|rd|th|ST|ND|RD|TH)'
const TO = ' ?[-–—] ?'

const WEEKDAY_FIRST = new RegExp(
  `${START}(${WEEKDAY})\\.?(?= ?,? ?(?:the )?(?:${MONTH}\\b|\\d{1,2}${SUFFIX}?,? (?:of )?${MONTH}\\b))`,
  'gu',
)
const MONTH_RANGE = new RegExp(
  `${START}(${MONTH})\\.?${TO}(${MONTH})\\b\\.?(?= ?,? ?${YEAR}| ?$| ?[,.;)])`,
  'gu',
)
const MONTH_DAY = new RegExp(
  `${START}(${MONTH})\\b\\.?[ -]?(?<=[ .-])${DAY}(${SUFFIX})?(?:${TO}${DAY}${SUFFIX}?)?(?:(?<=-\\d{1,2})-${YEAR}${END}|${AND_YEAR})${END}(?! ?[ap]\\.?m\\b)`,
  'gu',
)
const DAY_MONTH = new RegExp(
  `${START}(the |an? |each |every |this |that |his |her |my |our |their |last |next )?${DAY}(${SUFFIX})?(?:${TO}${DAY}${SUFFIX}?)?(?: (?:of )?|[-/. ])(${MONTH})\\b\\.?(?:(?<=-\\p{L}{3,9})-([12]\\d{3}|\\d\\d)|(?<=/\\p{L}{3,9})/${YEAR}|${AND_YEAR})(?![\\p{L}\\p{N}]|[:/-]\\d)`,
  'gu',
)
const MONTH_YEAR = new RegExp(`${START}(${MONTH})\\b\\.?( ?,? |[-/])${YEAR}${END}`, 'gu')
const SHORT_MONTH = new RegExp(`${START}(${MONTH})\\.(?= )`, 'gu')
const ISO = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[-./])${YEAR}([-/.])(0?[1-9]|1[0-2])\\2${DAY}(?:T(?=\\d\\d:)|(?![\\p{L}\\p{N}]|[-/.]\\d))`,
  'gu',
)
const NUMERIC =
  /(?<![\p{L}\p{N}]|\d[-./]|[$£€])(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3}|\d\d)(?![\p{L}\p{N}%]|[-/.:]\d)/gu
const MONTH_SLASH_DAY =
  /(?<=^|\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]eginning|[Ss]tarting|[Ee]nding|[Ff]rom|[Ff]or|[Bb]efore|[Aa]fter|[Dd]ated|[Dd]ue|[Tt]hrough|to|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|Tu) \(?)(\d{1,2})\/(\d{1,2})(?![\p{L}\p{N}/%]|[.,:-]\d| (?:of|an?|cup|inch|mile|hour|teaspoon|tablespoon|pound|the)\b)/gu
const SHORT_WEEKDAY = new RegExp(`${START}(Mo|Tu|We|Th|Fr|Sa|Su)(?= \\(?\\d{1,2}/\\d)`, 'gu')

// July 4, 1776 → July fourth, seventeen seventy six · 25 Dec. 2020 → the twenty fifth of December twenty twenty
// 2026-05-14 → May fourteenth, twenty twenty six (GB: the fourteenth of May …) · 3/4/98 by the locale's order
//
// Before ranges, fractions and ordinals, which would take a date apart.
export const date: Rule = (text, { locale }) =>
  text
    .replace(WEEKDAY_FIRST, ([, day = '']) => weekdayName(day))
    .replace(SHORT_WEEKDAY, ([, day = '']) => weekdayName({ Tu: 'Tue', Th: 'Thu' }[day] ?? `${day}x`))
    .replace(
      ISO,
      ([written, y = '', , m = '', d = '']) =>
        sayDate(y, m, d, locale) + (written.endsWith('T') ? ' at ' : ''),
    )
    .replace(NUMERIC, ([, a = '', separator, b = '', y = '']) => numericDate(a, b, y, separator, locale))
    .replace(MONTH_RANGE, ([, from = '', to = '']) => `${monthName(from)} to ${monthName(to)}`)
    .replace(DAY_MONTH, ([, the, day = '', suffix, to, month = '', y1, y2, comma, y3]) => {
      const y = y1 ?? y2 ?? y3
      if (!the && !suffix && !y && isWord(month) && !/^(?:May|March)$/.test(month)) return undefined
      const days = ordinal(day, locale) + (to ? ` to ${ordinal(to, locale)}` : '')
      return `${the ?? 'the '}${days} of ${monthName(month)}${andYear(y, comma, locale)}`
    })
    .replace(MONTH_DAY, ([written, month = '', day = '', suffix, to, y1, comma, y2]) => {
      const y = y1 ?? y2
      // “I may 5 times”, “march 3 miles”: a verb, unless a year or a suffix says otherwise.
      if (!suffix && !y && isWord(month) && /^(?:may|march|mar|dec|sun|sat) /.test(written)) return undefined
      const days = ordinal(day, locale) + (to ? ` to ${ordinal(to, locale)}` : '')
      return `${monthName(month)} ${days}${andYear(y, comma, locale)}`
    })
    .replace(MONTH_YEAR, ([, month = '', , y = '']) => `${monthName(month)} ${year(y, locale)}`)
    .replace(SHORT_MONTH, ([, month = '']) =>
      /^(?:may|march|mar|jun|june|july)$/i.test(month) && !/^(?:Mar|Jun)$/.test(month)
        ? undefined
        : monthName(month),
    )
    .replace(MONTH_SLASH_DAY, ([, a = '', b = '']) => {
      const [m, d] = locale === 'en-gb' ? [b, a] : [a, b]
      return isDate(m, d) ? sayDate(undefined, m, d, locale) : undefined
    })

const isWord = (month: string) => /^(?:may|march|mar|dec|jan)$/.test(month)

function andYear(y: string | undefined, comma: string | undefined, locale: Locale): string {
  if (y === undefined) return ''
  return `${comma?.includes(',') ? ', ' : ' '}${y.length === 2 ? digits(y) : year(y, locale)}`
}

const isDate = (month: string, day: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31

function sayDate(y: string | undefined, month: string, day: string, locale: Locale): string {
  const name = MONTHS[Number(month) - 1]!
  const nth = ordinal(day, locale)
  const said = locale === 'en-gb' ? `the ${nth} of ${name}` : `${name} ${nth}`
  if (y === undefined) return said
  return `${said}${locale === 'en-gb' ? ' ' : ', '}${y.length === 2 ? shortYear(y, locale) : year(y, locale)}`
}

const shortYear = (y: string, locale: Locale) => (y.startsWith('0') ? digits(y) : year(y, locale))

/** 11/17/05: month first in the US, day first in Britain; the other way round where only that is a date. */
function numericDate(
  a: string,
  b: string,
  y: string,
  separator: string | undefined,
  locale: Locale,
): string | undefined {
  if (y.length === 2 && separator !== '/') return undefined
  const dayFirst = locale === 'en-gb'
  if (dayFirst ? isDate(b, a) : isDate(a, b))
    return dayFirst ? sayDate(y, b, a, locale) : sayDate(y, a, b, locale)
  if (dayFirst ? isDate(a, b) : isDate(b, a))
    return dayFirst ? sayDate(y, a, b, 'en-us') : sayDate(y, b, a, 'en-gb')
  return undefined
}
