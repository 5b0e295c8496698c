import type { Locale } from '../../utterance.ts'
import type { Rule } from '../rule.ts'
import { AMBIGUOUS_UNITS, PER_UNITS, UNITS, unitName, type Unit } from '../units.ts'
import {
  COUNTED_IN_MILLIONS,
  finalStop,
  isSingular,
  LABEL,
  LASTS,
  NUMERAL,
  sayNumeral,
  SCALE_WORD,
  TIMED,
} from '../patterns.ts'

const escape = (symbol: string) => symbol.replace(/[.$]/g, '\\$&')
const longestFirst = (symbols: readonly string[]) =>
  [...symbols]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

const SYMBOL = `(?:${longestFirst(Object.keys(UNITS))})`
const WORD_END = '(?![\\p{L}\\p{N}_])'
const POWER = '(?:\\^?([23])(?!\\d|[.,]\\d))?'
const PER = `(?:(?:/| per | p\\. ?)((?:${longestFirst([...new Set([...Object.keys(UNITS), ...Object.keys(PER_UNITS)])])}))\\^?([23])?${WORD_END})?`
const COUNT = `(?<![\\p{L}\\p{N}_^]|\\d[.,:/]|\\^[-−])(${NUMERAL})((?:[ -]${SCALE_WORD})?)`

const MEASURE = new RegExp(
  `(?=[\\d.])${COUNT}( ?|-)(?:(sq|cu|fl)\\.? )?(${SYMBOL})${POWER}${PER}${WORD_END}`,
  'gu',
)
const TEMPERATURE = new RegExp(
  `(?=[\\d.])${COUNT} ?(?:(?:degrees? |deg\\.? |° ?)([CFK])|([CF]|c(?=\\.?$)))${WORD_END}`,
  'gu',
)
/** A 500mg tablet, a 100m sprint: the measure says which thing, and does without its plural. */
const THINGS =
  /^ (?:tablets?|capsules?|pills?|doses?|bottles?|cans?|packs?|packets?|bags?|boxes|jars?|tins?|cables?|lens(?:es)?|screens?|monitors?|disks?|drives?|cards?|chargers?|batter(?:y|ies)|bulbs?|engines?|sprints?|dash|races?|runs?|walks?|swims?|relay|final|hurdles|freestyle|butterfly|radius|limits?|gaps?|holes?|spoons?|spoonfuls?|strips?|cubes?|lengths?|pieces?|pipes?|steps?|intervals?|laps?|(?:(?:round|square|loose-bottomed|spring(?:form)?|cake|pie|baking|loaf|frying|roasting|flan|tart|sandwich|non-stick) ){0,3}(?:tins?|pans?|dish(?:es)?|trays?|skillet|saucepan))\b/
/** The same with a space or a stop before them: less the words that may be verbs there. */
const CONTAINERS =
  /^ (?:tablets?|capsules?|pills?|bottles?|cans|can(?=[,.;)]|$| (?:of|and|or)\b)|packs?|packets?|bags?|boxes|jars?|tins?|tubs?|tubes?|cartons?|sachets?|cables?|monitors?|bulbs?|strips?|cubes?|slices?|chunks?|pipes?|intervals?|radius|dish(?:es)?|saucepan|skillet|bars?(?= of)|blocks?)(?!\p{L})/u
const PINTS =
  /(?=pts?\b)(?<=\d ?)pts?(?= of (?:milk|beer|bitter|ale|lager|stout|cider|blood|cream|water|stock|juice)\b)/gu
const PER_ALONE = new RegExp(
  `(?=[\\d.])${COUNT}/(${longestFirst(Object.keys(UNITS))})\\^?([23])?${WORD_END}`,
  'gu',
)
const CUPS = /(?=\d)(?<![\p{L}\p{N}.,/])(?:((?:\d )?\d\/\d) ?[Cc]\.?|(\d{1,2}) c\.)(?= \p{Ll})/gu
/** 50/60 Hz, 110/220 V: one or the other. */
const MAINS = /(?=\/)(?<=(?<![\p{L}\p{N}.,/])(?:50|1[0-2]0))\/(?=(?:60|2[0-4]0) ?(?:Hz|V|volts)\b)/gu
/** 100 g/4 oz, 180 °C/350 °F, gas 4: one amount in two ways. */
const SHORT = '(?:k?g|[kcm]?m|[cm]?l|(?:fl ?)?oz|lbs?|in|ft|kph|mph|mi|yd|pts?|pints?|cups?|tbsp|tsp)'
const EITHER = new RegExp(
  `(?=\\/)(?<=\\d ?(?:°? ?[CFK]|${SHORT})(?: fan)?)\\/(?=gas(?: mark)? \\d|\\d{1,4}(?:[.,]\\d{1,3}| ?\\d?\\/\\d)? ?(?:° ?[CF]?|[CF](?!\\p{L})|${SHORT}(?!\\p{L})))`,
  'gu',
)
const YEARS_OLD = /(?<=\d) ?(?:y\/o|yo(?= (?:male|female|man|woman|boy|girl)))(?!\p{L})/gu
const PER_HUNDRED =
  /(?=\/)(?<=(?:L|kWh|k?cal|k[Jg]|m?g|ml|mL|litres|liters))\/100 ?(km|g|ml|mL|kg)(?!\p{L})/gu
const PER_WORD =
  /(?=\/)(?<=\p{Ll}{2}s)\/(m[lL]|[µμ][lL]|dL|cm\^?[23]|m\^?[23]|mm\^?[23]|min|hr?|sec|day|wk|week|mo|month|yr|year|km|kg|night)(?![\p{L}\p{N}_/])/gu
const RATE_ALONE = /(?<![\p{L}\p{N}_/.])(km|mi|mg|kWh|kg|ft)\/(hr?|kg|day|min|s)(?![\p{L}\p{N}_/])/gu
/** 3 × 10^8 m/s. */
const AFTER_POWER = new RegExp(`(?<=10\\^[-−]?\\d{1,3} )(${SYMBOL})${POWER}${PER}${WORD_END}`, 'gu')
/** 5 mg/kg/day, 4 g/24 h, 6×10^9/L: what is left of them. */
const PER_MORE =
  /(?=\/)(?<=\bper \p{L}{3,12}(?: \p{L}{3,12})?)\/(day|d|hr?|min|wk|week|dose|month|yr|year|Mpc)(?![\p{L}\p{N}_/])|(?=\/)(?<=10\^\d{1,2} ?)\/(m?L|[µμ]L|ml|l|cm\^3|mm\^3)(?![\p{L}\p{N}_/])/gu
const MERCURY = /(?=mm|in)(?<=\d ?)(mm|in)\.? ?Hg(?!\p{L})/gu
/** 60 mL/min/1.73 m² */
const PER_MEASURE = /(?=\/)(?<=\bper \p{L}{3,12})\/(?=one point seven three square)/gu
const PER_HOURS = /(?=\/)(?<=(?:g|mg|ml|mL|units|doses))\/(?=\d{1,2} ?(?:h|hrs?|hours|days|min)\b)/gu
const UNIT_ALONE = /(?=[lkcm])(?<=\bin |\bper |\bof |\/)(lbs?|kg|km|cm|mm|mph|kph)(?![\p{L}\p{N}_])/gu

// 5 km → five kilometers · 1.5 kg → one point five kilograms · 60 km/h → … per hour · 20 m² → … square meters
// 37 °C → thirty seven degrees Celsius · 4 1/2 lbs → four and a half pounds
//
// After money, whose K and M mean thousands; before fractions and numbers.
export const measures: Rule = (text, { locale }) => {
  const count = (written: string, scale: string) => sayNumeral(written, locale) + scale.replace('-', ' ')
  const one = (written: string, scale: string) => scale === '' && isSingular(written)
  return text
    .replace(MERCURY, ([, unit]) => `${unit}Hg`)
    .replace(PINTS, ([written]) => (written === 'pt' ? ' pint' : ' pints'))
    .replace(MAINS, () => ' or ')
    .replace(PER_HOURS, () => ' per ')
    .replace(EITHER, () => ' or ')
    .replace(CUPS, ([, part, n = '']) =>
      part === undefined
        ? `${sayNumeral(n, locale)} ${isSingular(n) ? 'cup' : 'cups'}`
        : `${sayNumeral(part, locale)} cup`,
    )
    .replace(YEARS_OLD, () => ' year old')
    .replace(PER_HUNDRED, ([, symbol = '']) => ` per hundred ${unitName(UNITS[symbol]!.many, locale)}`)
    .replace(TEMPERATURE, (match) => {
      const { 0: written, 1: n = '', 2: scale = '', 3: kind, 4: bare, index, input } = match
      const letter = kind ?? bare?.toUpperCase()
      if (
        bare &&
        /^ [A-Z](?![\p{L}.])/u.test(input.slice(index + written.length, index + written.length + 4))
      )
        return undefined
      if (bare && (!/\d ?[CFc]$/.test(written) || isNumbered(input.slice(Math.max(0, index - 16), index))))
        return undefined
      if (letter === 'K') return `${count(n, scale)} kelvin`
      return `${count(n, scale)} ${one(n, scale) ? 'degree' : 'degrees'} ${letter === 'C' ? 'Celsius' : 'Fahrenheit'}`
    })
    .replace(MEASURE, (match) => {
      const [, n = '', scale = '', gap = '', square, symbol = '', power, per, perPower] = match
      if (!square && !power && !per && !isUnitHere(match, n, gap, symbol)) return undefined
      if (symbol === 's' && power && !per) return undefined
      // “2023 A3” is no volume.
      if (
        power &&
        AMBIGUOUS_UNITS.has(symbol) &&
        !/^(?:m|in|s|h|mi)$/.test(symbol) &&
        !match[0].includes('^')
      )
        return undefined
      const next = match.input.slice(match.index + match[0].length, match.index + match[0].length + 30)
      const adjective = gap === '-' || (gap === '' ? THINGS : CONTAINERS).test(next) || isAfterArticle(match)
      const unit = UNITS[symbol]!
      const dimension =
        square === 'sq' || power === '2'
          ? 'square '
          : square === 'cu' || power === '3'
            ? 'cubic '
            : square === 'fl'
              ? 'fluid '
              : ''
      const name = dimension + (adjective || one(n, scale) ? unit.one : unit.many)
      const over = per ? ` per ${perName(per, perPower)}` : ''
      return `${count(n, scale)} ${unitName(name + over, locale)}${finalStop(match)}`
    })
    .replace(PER_WORD, ([, written = '']) => sayPer(written, locale))
    .replace(AFTER_POWER, (match) => {
      const [, symbol = '', power, per, perPower] = match
      if (AMBIGUOUS_UNITS.has(symbol) && !per && !power && !/^[msgVAJWKNL]$/.test(symbol)) return undefined
      const dimension = power === '2' ? 'square ' : power === '3' ? 'cubic ' : ''
      const over = per ? ` per ${perName(per, perPower)}` : ''
      return unitName(dimension + UNITS[symbol]!.many + over, locale) + finalStop(match)
    })
    .replace(RATE_ALONE, ([, unit = '', per = '']) =>
      unitName(`${UNITS[unit]!.many} per ${perName(per, undefined)}`, locale),
    )
    .replace(PER_ALONE, ([, n = '', scale = '', symbol = '', power]) => {
      const dimension = power === '2' ? 'square ' : power === '3' ? 'cubic ' : ''
      return `${count(n, scale)} per ${unitName(dimension + UNITS[symbol]!.one, locale)}`
    })
    .replace(PER_MEASURE, () => ' per ')
    .replace(PER_MORE, ([, time, volume]) =>
      time === 'dose' ? ' per dose' : sayPer(time ?? volume ?? '', locale),
    )
    .replace(UNIT_ALONE, ([, symbol = '']) => unitName(UNITS[symbol]!.many, locale))
}

/** Order 14C, cabin 7F: a thing by its number, no temperature. */
const isNumbered = (before: string) =>
  LABEL.test(before) ||
  /\b(?:order|ticket|invoice|case|batch|locker|cabin|berth|bed|bay|stall|court|plot|plan|stage|phase|exhibit|annex|question|exercise|paragraph|clause|model|coach|carriage|stand|sector|aisle|code|ref|seats|gates|rows|rooms|flats|tables)\.? $/i.test(
    before,
  )

/** A 16 oz. can, a 9V: one thing of that measure. */
const isAfterArticle = ({ index, input }: RegExpExecArray) =>
  /(?:^|[\s("“])[Aa]n? $/.test(input.slice(Math.max(0, index - 4), index))

/** mL → “ per milliliter”, cm^3 → “ per cubic centimeter”. */
function sayPer(written: string, locale: Locale): string {
  const [, symbol = '', power] = /^(.*?)\^?([23])?$/.exec(written) ?? []
  return ` per ${unitName(perName(symbol, power), locale)}`
}

/** “per square kilometer”, but “per second squared”. */
function perName(per: string, power: string | undefined): string {
  const name = PER_UNITS[per] ?? (UNITS[per] as Unit).one
  if (power === undefined) return name
  if (/^(?:second|hour|minute)$/.test(name)) return `${name} ${power === '2' ? 'squared' : 'cubed'}`
  return `${power === '2' ? 'square' : 'cubic'} ${name}`
}

/** Whether a short symbol such as `in`, `A` or `m` is a unit in this place. */
function isUnitHere(match: RegExpExecArray, n: string, gap: string, symbol: string): boolean {
  if (!AMBIGUOUS_UNITS.has(symbol)) return true
  const { input, index } = match
  const end = index + match[0].length
  const before = input.slice(Math.max(0, index - 10), index)
  if (symbol === 'm' && gap === '' && COUNTED_IN_MILLIONS.test(input.slice(end, end + 24))) return false
  const next = input.slice(end, end + 12)
  if (symbol === 'in')
    return gap !== ''
      ? /^(?:$|[.,;)]| \(|\s*[x×]|\s+(?:long|wide|tall|high|deep|thick|of)\b)/.test(next) &&
          !/^\s+of\b/.test(next)
      : true
  if (symbol === 'pc') return n.includes('.')
  if (symbol === 'sts') return /\b(?:cast|knit|purl|rep|rows?|rnds?|inc|dec|[KP]\d)\b/i.test(input)
  if (symbol === 'st') return /^ \d{1,2} ?lbs?\b/.test(next)
  // B-52s are several, people in their 30s are old, and after 30s it is half a minute.
  if (symbol === 's')
    return (
      gap === ' ' ||
      (!/\p{L}-$/u.test(before) &&
        (!/^\d{1,4}$/.test(n) || Number(n) % 10 !== 0 || LASTS.test(before) || TIMED.test(next)))
    )
  if (symbol === 'K' && gap !== ' ') return false
  if (/^[AVWJNKLC]$/.test(symbol)) {
    // What chemistry has spelled: 2 K C L.
    if (/^ \p{Lu}(?!\p{L})/u.test(next) && gap === ' ') return false
    if (symbol === 'L' && n.includes('.')) return true
    // Route 9W runs along a river.
    if (gap === '' && /\b(?:[Rr]te|[Rr]t|[Rr]oute|[Hh]wy|[Hh]ighway)\.? $/.test(before)) return false
    // “XB-900N” is a model.
    if (gap === '' && /\p{Lu}-$/u.test(before)) return false
    if (/^ ?\d|^ \p{Lu}\p{Ll}/u.test(next) || /^0\d/.test(n)) return false
    // “Road 184A”, “flat 12A”.
    return (
      symbol !== 'A' ||
      gap === ' ' ||
      n.includes('.') ||
      /^ (?:fuse|circuit|current|charge|socket|break|suppl)/.test(next)
    )
  }
  if (symbol === 't' || symbol === 'd') return gap !== '-'
  return gap !== '-' || symbol.length > 1 || /^[mglL]$/.test(symbol)
}
