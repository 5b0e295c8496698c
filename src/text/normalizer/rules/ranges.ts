import type { Rule } from '../rule.ts'

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,9})(?:\.\d{1,9})?`
const UNIT = String.raw`(?:%|°[CF]?|[kKmMbB](?![\p{L}])|[kcm]?m(?!\p{L})|k?g(?!\p{L})|(?:st|nd|rd|th)(?!\p{L}))`
const RANGE = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}_./:=+*^-]|[-–—] ?)(${NUMBER})((?: ?${UNIT})?)( ?)[-–—‒]( ?)(?=(${NUMBER})((?: ?${UNIT})?)(?![\\p{N}]|[-–—/:]\\d|[.,]\\d|\\p{L}\\d| ?[=^]))`,
  'gu',
)
const OPEN_RANGE =
  /(?=\d)(?<=\b(?:[Pp]p?|[Pp]ages?|[Cc]hapters?|[Vv]erses?|[Ll]ines?|[Aa]ges?|[Rr]ounds?|[Ww]eeks?|[Dd]ays?|[Gg]rades?)\.? )(\d{1,5})[-–—](?=\d{1,5}(?!\d))/gu
const BETWEEN = /(?=\d)(?<=\b[Bb]etween )(\d{1,9}(?:[.,]\d{1,9})?%?) ?[-–—] ?(?=\d)/gu
const BLOOD_PRESSURE =
  /(?=\d)(?<![\p{L}\p{N}.,/])(\d{2,3})\/(\d{2,3})(?= ?mm ?Hg| over)|(?=\d)(?<=\b(?:pressure|BP)(?: reading)?(?: of| is| was|:)? )(\d{2,3})\/(\d{2,3})(?!\d)/gu

const WEEKDAYS = /(?<![\p{L}\p{N}])M-F(?=,? \d)/gu
const HOURS =
  /(?=\d)(?<=\b(?:[Oo]pen(?:ed|s)?|[Hh]ours|[Dd]aily|[Ww]eekdays|[Ww]ork(?:s|ed|ing)?|M-F|[Ff]rom|[A-Za-z]{3,6}day|[Mm]on|[Tt]ues?|[Ww]ed|[Tt]hu(?:rs?)?|[Ff]ri|[Ss]at|[Ss]un)[.,]? )(\d{1,2})[-–](?=\d{1,2}(?![\d.,:]\d|\d))/gu

/** 5 million–10 million */
const AFTER_WORD = /(?<=\d ?(?:hundred|thousand|million|billion|trillion|percent)) ?[-–—] ?(?=\d)/gu
const NINE_TO_FIVE =
  /(?=9)(?<![\p{L}\p{N}.,-])9-5(?= (?:jobs?|grind|work|schedule|life|hours|routine|gig|Monday)(?!\p{L}))/gu

/** Without one of these there is nothing to do here. */
const HAS_SIGN = /[-–—‒/]/

// pages 10–15 → pages 10 to 15 · 2%-10% → 2% to 10% · 5 - 0 → 5 to 0
// 120/80 mmHg → 120 over 80 mmHg. 21-17 and 978-0 fall, so nothing is said between them; 1-4=5 is a sum.
//
// After dates, times, telephone numbers and years; before money and measures, which read the numbers on both sides.
export const ranges: Rule = (text) => {
  if (!HAS_SIGN.test(text.text)) return text
  return text
    .replace(BLOOD_PRESSURE, ([, a, b, c, d]) => `${a ?? c} over ${b ?? d}`)
    .replace(AFTER_WORD, () => ' to ')
    .replace(NINE_TO_FIVE, () => '9 to 5')
    .replace(HOURS, ([, from]) => `${from} to `)
    .replace(WEEKDAYS, () => 'Monday to Friday')
    .replace(BETWEEN, ([, from = '']) => `${from} and `)
    .replace(OPEN_RANGE, ([, from]) => `${from} to `)
    .replace(RANGE, ([, from = '', unit = '', before = '', after = '', to = '']) => {
      const rises = value(from) < value(to)
      if (before !== after) return before === '' && rises ? `${from}${unit} to ` : undefined
      if (rises || before === ' ' || /(?:st|nd|rd|th)$/.test(unit)) return `${from}${unit} to `
      return `${from}${unit} `
    })
}

const value = (written: string) => Number(written.replaceAll(',', ''))
