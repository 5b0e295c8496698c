import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'
import { digits, ordinal, year } from '../number-words.ts'
import { finalStop } from '../patterns.ts'
import { MONTH, monthName, WEEKDAY, weekdayName } from '../months.ts'

const DAY = '(0?[1-9]|[12]\\d|3[01])'
const YEAR = '([12]\\d{3})'
const END = '(?![\\p{L}\\p{N}]|[.,:/-]\\d)'
const START = '(?<![\\p{L}\\p{N}]|[\\p{N}][.,:/-])'
const AND_YEAR = `(?:( ?,? |,)${YEAR}${END})?`
const SUFFIX = '(?:st|nd|rd|th|ST|ND|RD|TH)'
const TO = ' ?[-–—] ?'

/** Without a month there is nothing to do here. */
const HAS_MONTH = new RegExp(`(?=[JFMASONDjfmasond])\\b${MONTH}(?!\\p{L})`, 'u')

const WEEKDAY_FIRST = new RegExp(
  `(?=[MTWFSmtwfs])${START}(${WEEKDAY})\\.?(?= ?,? ?(?:the )?(?:${MONTH}\\b|\\d{1,2}${SUFFIX}?,? (?:of )?${MONTH}\\b))`,
  'gu',
)
const MONTH_RANGE = new RegExp(
  `(?=[JFMASONDjfmasond])${START}(${MONTH})\\.?${TO}(${MONTH})\\b\\.?(?= ?,? ?${YEAR}| ?$| ?[,.;)])`,
  'gu',
)
const MONTH_DAY = new RegExp(
  `(?=[JFMASONDjfmasond])${START}(${MONTH})\\b\\.?[ -]?(?<=[ .-])${DAY}(${SUFFIX})?(?:${TO}${DAY}${SUFFIX}?)?(?:(?<=-\\d{1,2})-${YEAR}${END}|${AND_YEAR})${END}(?! ?[ap]\\.?m\\b)`,
  'gu',
)
const DAY_MONTH = new RegExp(
  `(?=[\\dtaeTlnmohAE])${START}(the |an? |each |every |this |that |his |her |my |our |their |last |next )?${DAY}(${SUFFIX})?(?:${TO}${DAY}${SUFFIX}?)?(?: (?:of )?|[-/. ])(${MONTH})\\b\\.?(?:(?<=-\\p{L}{3,9})-([12]\\d{3}|\\d\\d)|(?<=/\\p{L}{3,9})/${YEAR}|${AND_YEAR})(?![\\p{L}\\p{N}]|[:/-]\\d)`,
  'gu',
)
const MONTH_YEAR = new RegExp(
  `(?=[JFMASONDjfmasond])${START}(${MONTH})\\b\\.?( ?,? |[-/])${YEAR}${END}`,
  'gu',
)
const SHORT_MONTH = new RegExp(
  `(?=[JFMASONDjfmasond])${START}(${MONTH})(?:\\.(?= )|(?= ['’]\\d\\d(?!\\d)))`,
  'gu',
)

// July 4, 1776 → July fourth, seventeen seventy six · 25 Dec. 2020 → the twenty fifth of December twenty twenty
//
// Before ranges, fractions and ordinals, which would take a date apart.
export const date: Rule = (text, { locale }) => {
  if (!HAS_MONTH.test(text.text)) return text
  return text
    .replace(WEEKDAY_FIRST, ([, day = '']) => weekdayName(day))
    .replace(MONTH_RANGE, (match) => `${monthName(match[1]!)} to ${monthName(match[2]!)}${finalStop(match)}`)
    .replace(DAY_MONTH, (match) => {
      const [, the, day = '', suffix, to, month = '', y1, y2, comma, y3] = match
      const y = y1 ?? y2 ?? y3
      if (!the && !suffix && !y && isWord(month) && !/^(?:May|March)$/.test(month)) return undefined
      const days = ordinal(day, locale) + (to ? ` to ${ordinal(to, locale)}` : '')
      return `${the ?? 'the '}${days} of ${monthName(month)}${andYear(y, comma, locale)}${finalStop(match)}`
    })
    .replace(MONTH_DAY, ([, month = '', day = '', suffix, to, y1, comma, y2]) => {
      const y = y1 ?? y2
      // “I may 5 times”, “march 3 miles”: a verb, unless a year or a suffix says otherwise.
      if (!suffix && !y && isWord(month)) return undefined
      const days = ordinal(day, locale) + (to ? ` to ${ordinal(to, locale)}` : '')
      return `${monthName(month)} ${days}${andYear(y, comma, locale)}`
    })
    .replace(MONTH_YEAR, ([, month = '', , y = '']) => `${monthName(month)} ${year(y, locale)}`)
    .replace(SHORT_MONTH, ([, month = '']) =>
      /^(?:may|march|mar|jun|june|july)$/i.test(month) && !/^(?:Mar|Jun)$/.test(month)
        ? undefined
        : monthName(month),
    )
}

const isWord = (month: string) => /^(?:may|march)$/.test(month)

function andYear(y: string | undefined, comma: string | undefined, locale: Locale): string {
  if (y === undefined) return ''
  return `${comma?.includes(',') ? ', ' : ' '}${y.length === 2 && y.startsWith('0') ? digits(y) : year(y, locale)}`
}
