import { finalStop } from '../patterns.ts'
import type { Rule } from '../rule.ts'
import { MONTH, monthName, MONTHS, WEEKDAY, weekdayName } from '../months.ts'

const DAYS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WEEKDAY})\\.? ?[-–—] ?(${WEEKDAY})(?![\\p{L}\\p{N}])\\.?`,
  'gu',
)
const DAY_ALONE =
  /(?<=\b(?:[Cc]losed|[Oo]pen|[Ee]very|[Oo]n|[Uu]ntil|[Bb]y|[Nn]ext|[Ll]ast|[Tt]his|EOD|COB|[Dd]ue|[Ss]ince|[Tt]hru|[Tt]ill),? )(Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?![\p{L}\p{N}'’-])\.?(?=$|[,;)]| &| (?:and|at|from|to|night|morning|evening|afternoon)\b)|(?<![\p{L}\p{N}'’-])(?<![Tt]he )(Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?(?= \d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)? ?(?:[-–—]|to\b)| (?:at )?\d{1,2}(?::\d\d)? ?[ap]\.?m)/gu
/** “Fri the 13th”. */
const BARE_DAY =
  /(?<![\p{L}\p{N}])(Mon|Tues?|Wed|Thur?s?|Fri)(?= the \w{2,10}(?:st|nd|rd|th)\b| the (?:twenty|thirty)[- ])/gu
/** Sat/Sun: both of them. */
const DAY_PAIR = new RegExp(`(?<![\\p{L}\\p{N}/])(${WEEKDAY})/(${WEEKDAY})(?![\\p{L}\\p{N}/])`, 'gu')
const MONTH_NAMES = `(?:${MONTHS.join('|')})`
const SHORT_MONTHS = new RegExp(
  `(?=[JFMASOND])(?<![\\p{L}\\p{N}])(${MONTH})\\.? ?[-–—] ?(${MONTH})(?![\\p{L}\\p{N}])(?:\\.(?= \\p{Ll}))?`,
  'gu',
)
const MONTH_AND_YEAR = new RegExp(
  `(?=[ –—-])(?<=\\b${MONTH_NAMES} (?:twenty|nineteen|two thousand|eighteen)[a-z ]{0,24}) ?[-–—] ?(?=${MONTH_NAMES}\\b)`,
  'gu',
)
const DAY_RANGE = new RegExp(
  `(?=[ –—-])(?<=\\b${MONTH_NAMES}(?: [a-z]{4,10}(?: [a-z]{5,7})?)?) ?[-–—] ?(?=the [a-z]{4,10}(?: [a-z]{5,7})? of ${MONTH_NAMES}\\b|${MONTH_NAMES} [a-z]{4,10}(?:th|st|nd|rd)\\b)`,
  'gu',
)
const MONTH_RANGE = new RegExp(`(?<=\\b${MONTH_NAMES}) ?[-–—] ?(?=${MONTH_NAMES}\\b)`, 'gu')

/** Without a day or a month there is nothing to do here. */
const HAS_NAME = /mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i

// Mon-Fri → Monday to Friday · May–September → May to September
//
// After dates.
export const calendarRanges: Rule = (text) => {
  if (!HAS_NAME.test(text.text)) return text
  return text
    .replace(DAY_ALONE, (match) => weekdayName(match[1] ?? match[2]!) + finalStop(match))
    .replace(BARE_DAY, ([, day = '']) => weekdayName(day))
    .replace(DAY_PAIR, ([, a = '', b = '']) =>
      /^\p{Lu}/u.test(a) ? `${weekdayName(a)} and ${weekdayName(b)}` : undefined,
    )
    .replace(DAYS, ([, from = '', to = '']) =>
      /^\p{Lu}/u.test(from) ? `${weekdayName(from)} to ${weekdayName(to)}` : undefined,
    )
    .replace(MONTH_AND_YEAR, () => ' to ')
    .replace(SHORT_MONTHS, ([, from = '', to = '']) => `${monthName(from)} to ${monthName(to)}`)
    .replace(DAY_RANGE, () => ' to ')
    .replace(MONTH_RANGE, () => ' to ')
}
