import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'
import { digits, ordinal, year } from '../number-words.ts'
import { MONTHS, weekdayName } from '../months.ts'

const ISO = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}]|\\d[-./])([12]\\d{3})([-/.])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?:T(?=\\d\\d:)|(?![\\p{L}\\p{N}]|[-/.]\\d))`,
  'gu',
)
const NUMERIC =
  /(?=\d)(?<![\p{L}\p{N}]|\d[-./]|[$£€])(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3}|\d\d)(?![\p{L}\p{N}%]|[-/.:]\d)/gu
const MONTH_SLASH_DAY =
  /(?=\d)(?<=^|\b(?:([Oo]n|RSVP by|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]eginning|[Ss]tarting|[Ee]nding|[Dd]ated|[Dd]ue|[Tt]hrough|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|Tu)|[Bb]y|[Ff]or|[Ff]rom|[Bb]efore|[Aa]fter|to) \(?)(\d{1,2})\/(\d{1,2})(?![\p{L}\p{N}/%]|[.,:-]\d| (?:of|an?|cup|inch|mile|hour|teaspoon|tablespoon|pound|the|FG|FGs|FT|FTs|3PT|shooting|passing)\b)/gu
/** 12/31: nobody has so many thirty firsts. */
const LAST_DAYS =
  /(?=\d)(?<![\p{L}\p{N}.,/$£€+=*-]|[+=*÷×-] )(?:(1[0-2]|[1-9])\/(29|30|31)|(29|30|31)\/(1[0-2]|[1-9]))(?![\p{L}\p{N}/%]|[.,:-]\d| (?:of|in|inch|inches|miles?|cups?|mm)\b| ?[+=*÷×])/gu
const SHORT_WEEKDAY = new RegExp(
  `(?=[MTWFS])(?<![\\p{L}\\p{N}])(Mo|Tu|We|Th|Fr|Sa|Su|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?,?(?= \\(?\\d{1,2}/\\d)`,
  'gu',
)

// 2026-05-14 → May fourteenth, twenty twenty six (GB: the fourteenth of May …) · 3/4/98, 3.4.1998 by the locale's order
// due 9/1 → due September first · 2024-02-29T08:15 → February twenty ninth, … at 08:15
//
// Before times, ranges and fractions, which would take a date apart.
export const numericDate: Rule = (text, { locale }) => {
  if (!/\d[-./]\d/.test(text.text)) return text
  return text
    .replace(SHORT_WEEKDAY, ([, day = '']) => weekdayName({ Tu: 'Tue', Th: 'Thu' }[day] ?? `${day}x`))
    .replace(
      ISO,
      ([written, y = '', , m = '', d = '']) =>
        sayDate(y, m, d, locale) + (written.endsWith('T') ? ' at ' : ''),
    )
    .replace(NUMERIC, ([, a = '', separator, b = '', y = '']) => sayNumeric(a, b, y, separator, locale))
    .replace(LAST_DAYS, ([, m, d, day, month]) =>
      sayDate(undefined, m ?? month ?? '', d ?? day ?? '', locale),
    )
    .replace(MONTH_SLASH_DAY, (match) => {
      const [written, strong, a = '', b = ''] = match
      const alone = match.index === 0
      if (alone && written.length !== match.input.replace(/[.)]+$/, '').length) return undefined
      if (!strong && isCommonFraction(Number(a), Number(b), alone)) return undefined
      // The attacks, which everyone calls by the numbers.
      if (a === '9' && b === '11') return undefined
      const [m, d] = locale === 'en-gb' ? [b, a] : [a, b]
      return isDate(m, d) ? sayDate(undefined, m, d, locale) : undefined
    })
}

/** “by 1/3”, “7/16”: more likely a part than a day. */
const isCommonFraction = (over: number, under: number, alone: boolean) =>
  over < under && (under <= 10 || (alone && [12, 16, 32, 64].includes(under))) && (alone || under !== 9)

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
function sayNumeric(
  a: string,
  b: string,
  y: string,
  separator: string | undefined,
  locale: Locale,
): string | undefined {
  // 1.2.24 is a version, 01.02.24 a day.
  if (y.length === 2 && separator !== '/' && (a.length < 2 || b.length < 2)) return undefined
  const dayFirst = locale === 'en-gb'
  if (dayFirst ? isDate(b, a) : isDate(a, b))
    return dayFirst ? sayDate(y, b, a, locale) : sayDate(y, a, b, locale)
  if (dayFirst ? isDate(a, b) : isDate(b, a))
    return dayFirst ? sayDate(y, a, b, 'en-us') : sayDate(y, b, a, 'en-gb')
  return undefined
}
