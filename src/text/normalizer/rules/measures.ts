import type { Rule, RuleContext } from '../rule.ts'
import { AMBIGUOUS_UNITS, PER_UNITS, UNITS, type Unit } from '../units.ts'
import { isOne, NUMERAL, sayNumeral, SCALE_WORD } from '../patterns.ts'

const escape = (symbol: string) => symbol.replace(/[.$]/g, '\\$&')
const longestFirst = (symbols: readonly string[]) =>
  [...symbols]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

const SYMBOL = `(?:${longestFirst(Object.keys(UNITS))})`
const WORD_END = '(?![\\p{L}\\p{N}_])'
const POWER = '(?:\\^?([23])(?![\\d.,]))?'
const PER = `(?:(?:/| per | p\\. ?)((?:${longestFirst([...new Set([...Object.keys(UNITS), ...Object.keys(PER_UNITS)])])}))\\^?([23])?${WORD_END})?`
const COUNT = `(?<![\\p{L}\\p{N}_]|\\d[.,:/])(${NUMERAL})((?:[ -]${SCALE_WORD})?)`

const MEASURE = new RegExp(
  `(?=[\\d.])${COUNT}( ?|-)(?:(sq|cu)\\.? )?(${SYMBOL})${POWER}${PER}${WORD_END}`,
  'gu',
)
const TEMPERATURE = new RegExp(
  `(?=[\\d.])${COUNT} ?(?:(?:degrees? |deg\\.? |° ?)([CFK])|([CF]|c(?=\\.?$)))${WORD_END}`,
  'gu',
)
const PER_ALONE = new RegExp(
  `(?=[\\d.])${COUNT}/(${longestFirst(Object.keys(UNITS))})\\^?([23])?${WORD_END}`,
  'gu',
)
const FEET_INCHES =
  /(?=\d)(?<![\p{L}\p{N}])(\d{1,2})['′’] ?(\d{1,2}(?:\.\d{1,2})?)(?:["″”]|'')?(?![\p{L}\p{N}])/gu
const INCHES = /(?=\d)(?<![\p{L}\p{N}.,/])((?:\d{1,4} )?\d{1,3}\/\d{1,3}|\d{1,4}(?:\.\d{1,3})?)["″]/gu
const THOUSANDS = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}_]|\\d[.,:/])(\\d{1,4}(?:\\.\\d{1,3})?)([kK]|[MBb]n?)(?![\\p{L}\\p{N}_])`,
  'gu',
)
const UNIT_ALONE = /(?=[lkcm])(?<=\bin |\bper |\bof |\/)(lbs?|kg|km|cm|mm|mph|kph)(?![\p{L}\p{N}_])/gu

// 5 km → five kilometers · 1.5 kg → one point five kilograms · 60 km/h → … per hour · 20 m² → … square meters
// 37 °C → thirty seven degrees Celsius · 4 1/2 lbs → four and a half pounds · 6'2" · 10k → ten thousand
//
// After money, whose K and M mean thousands; before fractions and numbers.
export const measures: Rule = (text, context) => {
  const { locale } = context
  const count = (written: string, scale: string) => sayNumeral(written, locale) + scale.replace('-', ' ')
  const one = (written: string, scale: string) => scale === '' && isSingular(written)
  return text
    .replace(TEMPERATURE, ([written, n = '', scale = '', kind, bare]) => {
      const letter = kind ?? bare?.toUpperCase()
      if (bare && !/\d ?[CFc]$/.test(written)) return undefined
      if (letter === 'K') return `${count(n, scale)} kelvin`
      return `${count(n, scale)} ${one(n, scale) ? 'degree' : 'degrees'} ${letter === 'C' ? 'Celsius' : 'Fahrenheit'}`
    })
    .replace(
      FEET_INCHES,
      ([, feet = '', inches = '']) =>
        `${sayNumeral(feet, locale)} ${isOne(feet) ? 'foot' : 'feet'} ${sayNumeral(inches, locale)} ${isOne(inches) ? 'inch' : 'inches'}`,
    )
    .replace(INCHES, (match) => {
      const [, n = ''] = match
      // A quotation that was opened before closes here.
      if (/[“"][^”"]*$/.test(match.input.slice(Math.max(0, match.index - 300), match.index))) return undefined
      return `${sayNumeral(n, locale)} ${isSingular(n) ? 'inch' : 'inches'}`
    })
    .replace(MEASURE, (match) => {
      const [, n = '', scale = '', gap = '', square, symbol = '', power, per, perPower] = match
      if (
        !square &&
        !power &&
        !per &&
        !isUnitHere(match.input, match.index + match[0].length, n, gap, symbol)
      )
        return undefined
      const adjective = gap === '-'
      const unit = UNITS[symbol]!
      const dimension =
        square === 'sq' || power === '2' ? 'square ' : square === 'cu' || power === '3' ? 'cubic ' : ''
      const name = dimension + (adjective || one(n, scale) ? unit.one : unit.many)
      const over = per
        ? ` per ${perPower === '2' ? 'square ' : perPower === '3' ? 'cubic ' : ''}${perName(per)}`
        : ''
      return `${count(n, scale)} ${spelled(name + over, context)}${finalDot(match)}`
    })
    .replace(PER_ALONE, ([, n = '', scale = '', symbol = '', power]) => {
      const dimension = power === '2' ? 'square ' : power === '3' ? 'cubic ' : ''
      return `${count(n, scale)} per ${spelled(dimension + UNITS[symbol]!.one, context)}`
    })
    .replace(THOUSANDS, ([, n = '', letter = '']) => {
      const word = /^k/i.test(letter) ? 'thousand' : letter.startsWith('M') ? 'million' : 'billion'
      return `${sayNumeral(n, locale)} ${word}`
    })
    .replace(UNIT_ALONE, ([, symbol = '']) => spelled(UNITS[symbol]!.many, context))
}

const perName = (per: string) => PER_UNITS[per] ?? (UNITS[per] as Unit).one

const spelled = (name: string, { locale }: RuleContext) =>
  locale === 'en-gb'
    ? name
        .replace(/(?<!(?:para|dia))meter/g, 'metre')
        .replace(/liter/g, 'litre')
        .replace(/\bton(s?)\b/, 'tonne$1')
    : name

const isSingular = (written: string) => isOne(written) || /^1\/\d+$/.test(written)

/** “10 in.” at the end of a sentence ends it too. */
function finalDot(match: RegExpExecArray): string {
  const rest = match.input.slice(match.index + match[0].length, match.index + match[0].length + 4)
  return match[0].endsWith('.') && /^["'”’)\]]*\s*$/.test(rest) ? '.' : ''
}

/** Whether a short symbol such as `in`, `A` or `m` is a unit in this place. */
function isUnitHere(input: string, end: number, n: string, gap: string, symbol: string): boolean {
  if (!AMBIGUOUS_UNITS.has(symbol)) return true
  const next = input.slice(end, end + 12)
  if (symbol === 'in')
    return gap !== ''
      ? /^(?:$|[.,;)]|\s*[x×]|\s+(?:long|wide|tall|high|deep|thick|of)\b)/.test(next) &&
          !/^\s+of\b/.test(next)
      : true
  if (symbol === 's') return gap === ' ' || !/^\d{1,4}$/.test(n) || Number(n) % 10 !== 0
  if (/^[AVWJNKL]$/.test(symbol))
    return !/^ ?\d/.test(next) && !/^0\d/.test(n) && !(symbol === 'A' && gap === '-')
  if (symbol === 't' || symbol === 'd') return gap !== '-'
  return gap !== '-' || symbol.length > 1 || /^[mglL]$/.test(symbol)
}
