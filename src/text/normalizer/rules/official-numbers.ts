import { cardinal, digits, pairs, year } from '../number-words.ts'
import type { Locale } from '../../utterance.ts'
import type { Rule } from '../rule.ts'

const BODY = '(?:ISO|IEC|BS|EN|DIN|IEEE|ANSI|ASTM|NF|UNE|AS|NZS|ETSI|ITU|OHSAS)'
const BODIES = new RegExp(`(?=\\/)(?<=\\b${BODY})\\/(?=${BODY}\\b|TR\\b|TS\\b|PAS\\b)`, 'gu')
const STANDARD = new RegExp(
  `(?=\\d)(?<=\\b(?:${BODY}|TR|TS|PAS) )(\\d{2,6})(?:-(\\d{1,3}))?(?:-(\\d{1,3}))?(?:[:-]((?:19|20)\\d\\d))?(?![\\p{L}\\p{N}:]|[.,/-]\\d)`,
  'gu',
)
const ACT =
  /(?=\d)(?<=\b(?:[Dd]irectives?|[Rr]egulations?|[Dd]ecisions?|[Rr]esolutions?|[Rr]ecommendations?|[Cc]ases?)(?: \((?:EU|EC|EEC|Euratom)(?:, Euratom)?\))?(?: (?:[Nn]os?\.?|number))?(?: [CT]-)? ?)(\d{1,4})\/(\d{1,4})(?:\/(EU|EC|EEC|CFSP|JHA|NI))?(?![\p{L}\p{N}/]|[.,]\d)/gu

// ISO 9001:2015 → ISO nine thousand one, twenty fifteen · ISO/IEC → ISO IEC · EN 1090-2 → EN ten ninety part two
// Regulation (EU) 2016/679 → twenty sixteen slash six seventy nine
//
// Before dates, ranges and fractions, which share these signs.
export const officialNumbers: Rule = (text, { locale }) =>
  text
    .replace(BODIES, () => ' ')
    .replace(STANDARD, ([, n = '', part, division, y]) =>
      [
        long(n, locale),
        part === undefined ? '' : ` part ${cardinal(part, locale)}`,
        division === undefined ? '' : ` dash ${cardinal(division, locale)}`,
        y === undefined ? '' : `, ${year(y, locale)}`,
      ].join(''),
    )
    .replace(
      ACT,
      ([, a = '', b = '', union]) =>
        `${pairs(a, locale)} slash ${pairs(b, locale)}${union ? ` ${union}` : ''}`,
    )

/** 27001 → twenty seven thousand one, 60601 → six o six o one, 1090 → ten ninety. */
const long = (n: string, locale: Locale) =>
  n.length < 5 ? pairs(n, locale) : /00\d$/.test(n) ? cardinal(n, locale) : digits(n, 'o')
