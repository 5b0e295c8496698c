import type { Rule } from '../rule.ts'
import { cardinal, digits } from '../number-words.ts'

const SEPARATED =
  /(?=[+(\d])(?<![\p{L}\p{N}.,$£€/-]|\d )(\+?\d{1,3}[ .-])?(?:\((\d{3})\) ?|(\d{3})([-.]| (?=\d{3} \d{4})))(\d{3})[-. ](\d{4})(?:(-)(\d{1,4}))?(?![\p{L}\p{N}]|[.,-]\d)/gu
const SEVEN = /(?=\d)(?<![\p{L}\p{N}.,$£€/-]|\d )(\d{3})-(\d{4})(?![\p{L}\p{N}]|[.,-]\d)/gu
const INTERNATIONAL = /(?=\+)(?<![\p{L}\p{N}])\+(\d{1,3})((?:[ .-]?\(?\d{1,5}\)?){2,7})(?![\p{L}\p{N}])/gu
/** (0)20: the zero is dialled at home. */
const TRUNK = /(?=\()(?<!\d ?)\(0\) ?(?=\d{2,4}[ -]\d{3,4})/gu
const BRITISH =
  /(?=[(\d])(?<![\p{L}\p{N}.,$£€/-]|\d )(\(?0\d{2,4}\)?)[ -](\d{3,4})[ -]?(\d{3,4})(?![\p{L}\p{N}]|[.,-]\d)/gu
const LETTERED =
  /(?=1-)(?<![\p{L}\p{N}-])(1)-(8\d\d|900)-([A-Z\d]{1,10}(?:-[A-Z\d]{1,10}){0,3})(?![\p{L}\p{N}])/gu
const SOCIAL_SECURITY = /(?=\d)(?<![\p{L}\p{N}.,-])(\d{3})-(\d{2})-(\d{4})(?![\p{L}\p{N}]|-\d)/gu
const CARD = /(?=\d)(?<![\p{L}\p{N}.,-])(\d{4})([ -])(\d{4})\2(\d{4})\2(\d{4})(?![\p{L}\p{N}]|-\d)/gu
const EXTENSION = /(?=[xe])(?<=\d{4}(?:,? |,))(?:x|ext\.?|extension) ?(\d{1,6})(?!\p{L}|\d)/gu
const DIALLED =
  /(?=\d)(?<=\b(?:[Dd]ial(?:l?ed|l?ing|s)?|[Tt]ext(?:ed|ing|s)?|[Rr]ing|[Cc]all) (?:\d{3,6} (?:or|and) |\S{1,20} to )?)(\d{3,6})(?=$|[.,;!?)]| (?:or|for|and|if|in|immediately|now|to|from|on)\b)(?![.,]\d)/gu
const GROUPS =
  /(?=\d)(?<![\p{L}\p{N}.,$£€/-]|\d )(?:\d{3} \d{3,4} \d{4}|\d{4} \d{3,4} \d{3,4})(?: \d{3,4})?(?![\p{L}\p{N}]|[.,:/-]\d| \d)/gu
const EMERGENCY =
  /(?=\d)(?<=\b(?:[Cc]all(?:ed|ing|s)?|[Dd]ial(?:l?ed|l?ing|s)?|[Pp]hon(?:e|ed|ing)|[Rr]ang|[Rr]ing|[Tt]ext) )(911|999|112|101|111|411|311|211|988)(?![\d.,]\d|\p{L})/gu

/** No number that is dialled is without one of these. */
const HAS_GROUP = /\d{3}|\+\d|\(0\)/

// 555-123-4567 → five five five, one two three, four five six seven · +44 20 7946 0958 · 1-800-FLOWERS · 911
//
// First of the number rules but the electronic ones: to all others a telephone number looks like a range or a sum.
export const telephone: Rule = (text, { locale }) => {
  if (!HAS_GROUP.test(text.text)) return text
  const zero = locale === 'en-gb' ? 'o' : 'zero'
  const say = (...groups: (string | undefined)[]) =>
    groups
      .filter((group) => group !== undefined && /\d/.test(group))
      .map((group) => (/^[18]00$/.test(group!) ? cardinal(group!, locale) : digits(group!, zero)))
      .join(', ')
  return text
    .replace(TRUNK, () => '0')
    .replace(EXTENSION, ([, number = '']) => `extension ${digits(number, zero)}`)
    .replace(CARD, ([, a, , b, c, d]) => say(a, b, c, d))
    .replace(SEPARATED, ([, country, area, area2, , a, b, , more]) => {
      const plus = country?.startsWith('+') ? 'plus ' : ''
      return plus + say(country, area ?? area2, a, b, more)
    })
    .replace(SOCIAL_SECURITY, ([, a, b, c]) => say(a, b, c))
    .replace(LETTERED, ([, one, area, rest = '']) => {
      const letters = rest.split('-').map((part) => (/^\d+$/.test(part) ? digits(part, zero) : part))
      return `${say(one, area)}, ${letters.join(' ')}`
    })
    .replace(INTERNATIONAL, ([written, country, rest = '']) => {
      const groups = rest.match(/\d+/g) ?? []
      const count = groups.join('').length
      if (count < 6 || count > 13 || !/[ .-]/.test(written))
        return count === 10 || count === 11 ? `plus ${say(country, rest)}` : undefined
      return `plus ${say(country, ...groups)}`
    })
    .replace(BRITISH, ([, ...groups]) => say(...groups.slice(0, 3)))
    .replace(SEVEN, ([, a, b]) => say(a, b))
    .replace(GROUPS, ([written]) => say(...written.split(' ')))
    .replace(DIALLED, ([, number = '']) => digits(number))
    .replace(EMERGENCY, ([, number = '']) => digits(number))
}
