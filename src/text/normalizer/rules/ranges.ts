import type { Rule } from '../rule.ts'

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,9})(?:\.\d{1,9})?`
const UNIT = String.raw`(?:%|°[CF]?|[kKmMbB](?![\p{L}])|[kcm]?m(?!\p{L})|k?g(?!\p{L})|(?:st|nd|rd|th)(?!\p{L}))`
const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}_./:=+*^-]|[-–—] ?)(${NUMBER})((?: ?${UNIT})?)( ?)[-–—‒]( ?)(?=(${NUMBER})((?: ?${UNIT})?)(?![\\p{N}]|[-–—/:]\\d|[.,]\\d|\\p{L}\\d| ?[=^]))`,
  'gu',
)
const OPEN_RANGE =
  /(?<=\b(?:[Pp]p?|[Pp]ages?|[Cc]hapters?|[Vv]erses?|[Ll]ines?|[Aa]ges?|[Rr]ounds?|[Ww]eeks?|[Dd]ays?|[Gg]rades?)\.? )(\d{1,5})[-–—](?=\d{1,5}(?!\d))/gu
const WORD_RANGE =
  /(?<=\b(?:[Ss]unday|[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday)) ?[-–—] ?(?=(?:[Ss]un|[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur)day\b)/gu
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const MONTH_RANGE = new RegExp(`(?<=\\b${MONTHS}) ?[-–—] ?(?=${MONTHS}\\b)`, 'gu')

// pages 10–15 → pages 10 to 15 · 2%-10% → 2% to 10% · 5 - 0 → 5 to 0 · Monday–Friday → Monday to Friday
// 21-17 and 978-0 fall, so nothing is said between them; 1-4=5 is a sum.
//
// After dates, times, telephone numbers and years; before money and measures, which read the numbers on both sides.
export const ranges: Rule = (text) =>
  text
    .replace(WORD_RANGE, () => ' to ')
    .replace(MONTH_RANGE, () => ' to ')
    .replace(OPEN_RANGE, ([, from]) => `${from} to `)
    .replace(RANGE, ([, from = '', unit = '', before = '', after = '', to = '']) => {
      const rises = value(from) < value(to)
      if (before !== after) return before === '' && rises ? `${from}${unit} to ` : undefined
      if (rises || before === ' ') return `${from}${unit} to `
      return `${from}${unit} `
    })

const value = (written: string) => Number(written.replaceAll(',', ''))
