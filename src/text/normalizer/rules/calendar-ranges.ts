import type { Rule } from '../rule.ts'
import { MONTHS, WEEKDAY, weekdayName } from '../months.ts'

const DAYS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WEEKDAY})\\.? ?[-–—] ?(${WEEKDAY})(?![\\p{L}\\p{N}])\\.?`,
  'gu',
)
const MONTH_NAMES = `(?:${MONTHS.join('|')})`
const MONTH_RANGE = new RegExp(`(?<=\\b${MONTH_NAMES}) ?[-–—] ?(?=${MONTH_NAMES}\\b)`, 'gu')

// Mon-Fri → Monday to Friday · May–September → May to September
//
// After dates.
export const calendarRanges: Rule = (text) =>
  text
    .replace(DAYS, ([, from = '', to = '']) =>
      /^\p{Lu}/u.test(from) ? `${weekdayName(from)} to ${weekdayName(to)}` : undefined,
    )
    .replace(MONTH_RANGE, () => ' to ')
