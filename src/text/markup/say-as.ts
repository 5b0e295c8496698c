import { MONTHS, monthName } from '../normalizer/months.ts'
import { cardinal, decimal, digits, fraction, mixed, ordinal, year } from '../normalizer/number-words.ts'
import { romanValue } from '../normalizer/roman-value.ts'
import type { Locale } from '../utterance.ts'

/** What `interpret-as` may be. */
export const INTERPRETATIONS = [
  'characters',
  'spell-out',
  'verbatim',
  'cardinal',
  'number',
  'ordinal',
  'digits',
  'telephone',
  'date',
  'time',
  'currency',
  'unit',
  'fraction',
] as const

const SYMBOLS: Readonly<Record<string, string>> = {
  '-': 'dash', '–': 'dash', '—': 'dash', _: 'underscore', '.': 'dot', ',': 'comma', ':': 'colon', ';': 'semicolon',
  '/': 'slash', '\\': 'backslash', '@': 'at', '#': 'hash', '&': 'and', '*': 'star', '+': 'plus', '=': 'equals',
  '%': 'percent', $: 'dollar', '£': 'pound', '€': 'euro', '!': 'exclamation mark', '?': 'question mark',
  '(': 'open bracket', ')': 'close bracket', "'": 'apostrophe', '"': 'quote', '~': 'tilde', '<': 'less than', '>': 'greater than',
} // prettier-ignore

/** How one character is called: “7” → seven, “a” → A, “-” → dash. White space has no name. */
export function characterName(character: string): string {
  if (/\d/.test(character)) return digits(character)
  return SYMBOLS[character] ?? character.toUpperCase().trim()
}

/**
 * The content of a `<say-as>` in a form that can be read in one way only.
 * @returns `undefined` where the content is nothing of that kind; then it is read as it stands.
 */
export function sayAs(
  interpretation: string,
  content: string,
  format: string,
  locale: Locale,
): string | undefined {
  const text = content.trim()
  switch (interpretation) {
    case 'cardinal':
    case 'number':
      return sayNumber(text, locale)
    case 'ordinal':
      return /^[\d,]{1,60}(?:st|nd|rd|th)?$/i.test(text)
        ? ordinal(text.replace(/\D/g, ''), locale)
        : undefined
    case 'digits':
      return digitGroups(text)
    case 'telephone':
      return digitGroups(text)
    case 'date':
      return sayDate(text, format, locale)
    case 'fraction':
      return sayFraction(text, locale)
    case 'currency':
      return format && /^[\d.,]+$/.test(text) ? `${format} ${text}` : undefined
    default:
      return undefined
  }
}

function sayNumber(text: string, locale: Locale): string | undefined {
  if (/^[IVXLC]{1,9}$/.test(text)) return cardinal(romanValue(text), locale)
  if (/^[\d,]{1,60}$/.test(text)) return cardinal(text.replaceAll(',', ''), locale)
  if (/^[+-]?[\d,]{1,60}(?:\.\d{1,60})?$/.test(text)) return decimal(text.replaceAll(',', ''), locale)
  return sayFraction(text, locale)
}

/** Each group is one breath: “+1 (212) 555-0100” → plus one, two one two, five five five, zero one zero zero. */
function digitGroups(text: string): string | undefined {
  const groups = text.slice(0, 200).match(/\d+|[A-Za-z]+/g)
  if (!groups?.some((group) => /\d/.test(group))) return undefined
  const said = groups.map((group) => (/\d/.test(group) ? digits(group) : group))
  return (/^\s*\+/.test(text) ? 'plus ' : '') + said.join(', ')
}

function sayFraction(text: string, locale: Locale): string | undefined {
  const match = /^(?:(\d{1,15})\s*[+\s]\s*)?(\d{1,15})\s*[/⁄]\s*(\d{1,15})$/.exec(text)
  if (!match) return undefined
  const [, whole, over, under] = match
  return whole ? mixed(whole, over!, under!, locale) : fraction(over!, under!, locale)
}

/** The field order of a date (`mdy`, `dmy`, `ymd`, `md`, `my`, `ym`, `y`, …), or by locale where none is given. */
function sayDate(text: string, format: string, locale: Locale): string | undefined {
  const parts = text.match(/\p{L}+|\d+/gu) ?? []
  const order =
    format
      .toLowerCase()
      .replace(/[^dmy]/g, '')
      .replace(/(.)\1+/g, '$1') || guessOrder(parts, locale)
  const fields =
    parts.length === 1 && /^\d{8}$/.test(parts[0]!) && order.length === 3 ? unpacked(parts[0]!, order) : parts
  if (fields.length !== order.length) return undefined
  const field = (name: string) => fields[order.indexOf(name)]
  const month = monthOf(field('m'))
  if (order.includes('m') && month === undefined) return undefined
  const day = field('d')
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31)) return undefined
  const written = field('y')
  const years = written === undefined ? '' : year(written.length === 2 ? fullYear(written) : written, locale)
  const days = day === undefined ? '' : ordinal(String(Number(day)), locale)
  if (month === undefined) return days || years
  const dayAndMonth = !days ? month : locale === 'en-gb' ? `the ${days} of ${month}` : `${month} ${days}`
  return years ? `${dayAndMonth}${days ? ',' : ''} ${years}` : dayAndMonth
}

function guessOrder(parts: readonly string[], locale: Locale): string {
  if (parts.length === 1 && /^\d{8}$/.test(parts[0]!)) return 'ymd'
  if (parts.length === 1) return 'y'
  if (/^\d{4}$/.test(parts[0]!)) return parts.length === 2 ? 'ym' : 'ymd'
  if (parts.length === 2) return /^\d{4}$/.test(parts[1]!) ? 'my' : locale === 'en-gb' ? 'dm' : 'md'
  return locale === 'en-gb' || /^\D/.test(parts[1]!) ? 'dmy' : 'mdy'
}

function unpacked(compact: string, order: string): readonly string[] {
  let at = 0
  return Array.from(order, (name) => compact.slice(at, (at += name === 'y' ? 4 : 2)))
}

function monthOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  if (/^\d+$/.test(written)) return MONTHS[Number(written) - 1]
  return MONTHS.find((month) => month === monthName(written))
}

function fullYear(two: string): string {
  return `${Number(two) < 50 ? '20' : '19'}${two}`
}
