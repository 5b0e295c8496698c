import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'
import { CURRENCY_CODE, CURRENCY_CODES, CURRENCY_SYMBOLS, type Currency } from '../currencies.ts'
import { cardinal, decimal, pairs } from '../number-words.ts'
import { finalStop, isOne, NUMBER, SCALE_WORD } from '../patterns.ts'
import { PER_UNITS, unitName } from '../units.ts'

const escaped = (symbols: readonly string[]) =>
  [...symbols]
    .sort((a, b) => b.length - a.length)
    .map((symbol) => symbol.replace(/[$.]/g, '\\$&'))
    .join('|')

const SYMBOL = `(?:${escaped(Object.keys(CURRENCY_SYMBOLS))})`
const SCALE = `(?: ?-?(${SCALE_WORD})\\b|( ?(?:[KkMmBbTt]|[Mm]n|[Bb]n|[Tt]n|MM|mio|mil))(?![\\p{L}\\p{N}]))?`
const PER = `(?:/(${Object.keys(PER_UNITS).join('|')})(?![\\p{L}\\p{N}])(?:\\.(?=[,;:)]| \\p{Ll}))?)?`
const END = '(?![\\p{N}]|[.,]\\d)'
const START = '(?<![\\p{L}\\p{N}])'

/** Without one of these there is no money. */
const SIGN = new RegExp(`${SYMBOL}|\\b(?:${CURRENCY_CODE})\\b|\\d ?(?:[pc]|cts|bps?|pp)\\b`, 'u')

const RANGE = new RegExp(
  `(?=[ –—-])(?<=${SYMBOL} ?[\\d.,]{1,30}(?: ?(?:[KkMmBb]n?|${SCALE_WORD}))?) ?[-–—] ?(?=${SYMBOL}? ?\\d)`,
  'gu',
)
const BETWEEN = new RegExp(
  `(?=[ –—-])(?<=[Bb]etween ${SYMBOL} ?[\\d.,]{1,30}(?: ?(?:[KkMmBb]n?|${SCALE_WORD}))?) ?[-–—] ?(?=${SYMBOL}? ?\\d)`,
  'gu',
)
const BASIS_POINTS = /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,4}(?:\.\d{1,2})?) ?(bps?|pp)(?!\p{L})/gu
const IS_FINANCE = /%|\b(?:[Rr]ates?|[Yy]ields?|[Ss]preads?|[Mm]argins?|percent|Fed)\b/
/** €5,50, as the continent writes it. */
const COMMA_EUROS =
  /(?=[€\d])(?<![\p{L}\p{N}.,])(?:€ ?(\d{1,4}|\d{1,3}(?:\.\d{3}){1,4}),(\d\d)|(\d{1,4}|\d{1,3}(?:\.\d{3}){1,4}),(\d\d) ?(?:€|EUR(?!\p{L})))(?![\p{L}\p{N}]|[.,]\d)/gu
const TICKER = /\$(?=[A-Z]{1,5}(?![\p{L}\p{N}]))(?<![\p{L}\p{N}]\$)/gu
const SHARED = new RegExp(`${START}(${SYMBOL}) ?(${NUMBER}) to (${NUMBER})(?!\\p{N})${SCALE}`, 'gu')
const BEFORE = new RegExp(
  `${START}(?<![A-Z]{3}/)(${SYMBOL}|${CURRENCY_CODE}(?= ?\\d)) ?(${NUMBER})${SCALE}${END}${PER}(?: ?(?:USD|EUR|GBP|AUD|CAD)\\b)?(?:-(?=[\\p{L}]))?`,
  'gu',
)
const AFTER = new RegExp(
  `(?=[\\d.])(?<![\\p{L}\\p{N}]|\\d[.,])(${NUMBER})${SCALE} ?(${SYMBOL}|${CURRENCY_CODE}\\b|¢|cts\\.?|[pc](?=\\b)(?<=\\d[pc]))(?![\\p{L}\\p{N}^])${PER}`,
  'gu',
)
/** 3/£10: so many for so much. */
const MULTIBUY = new RegExp(`(?=\\/)(?<=(?<![\\p{L}\\p{N}.,/])\\d{1,2})\\/(?=${SYMBOL} ?\\d)`, 'gu')
const RENT =
  /(?=p)(?<=(?:[$£€] ?[\d.,]{1,12}|%)(?:k|K|m|M)? ?)(pppw|pcm|p\.c\.m|pw|p\.w|pa|p\.a|pppn|ppn|pp|pd|ph)\.?(?![\p{L}\p{N}])/gu
/** 2 @ $4 ea. */
const EACH = /(?=ea)(?<=[$£€] ?[\d.,]{1,12} )ea\b\.?/gu
/** $5.–, 3,- EUR: no cents. */
const NO_CENTS = /(?<=[$£€]\d{1,6})[.,][-–](?!\d)|(?<=\d)[.,][-–](?= ?(?:€|EUR|CHF|Fr))/gu
/** £(3.2)m: a loss. */
const LOSS = new RegExp(`(${SYMBOL})\\((\\d[\\d.,]{0,20})\\)(?=[kmb]n?\\b|[ ,.;)]|$)`, 'gu')
/** Rs 2.5 cr, ₹10L: as India counts. */
const INDIAN =
  /(?<!\p{L})(?:Rs\.?|₹|INR) ?(\d[\d,]{0,12}(?:\.\d{1,2})?) ?(?:(cr|crores?)|L|lakhs?|lacs?)(?![\p{L}\p{N}])\.?(?! \p{Lu}|$)/gu
const ALONE = new RegExp(`(?<![\\p{L}\\p{N}$])(${SYMBOL})${PER}(?![\\p{L}\\p{N}$])`, 'gu')

const RENTS: Readonly<Record<string, string>> = {
  pcm: 'per calendar month',
  pw: 'per week',
  pppw: 'per person per week',
  pa: 'per annum',
  ppn: 'per person per night',
  pppn: 'per person per night',
  pp: 'per person',
  pd: 'per day',
  ph: 'per hour',
}

const SCALES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mm: 'million',
  mio: 'million',
  mil: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
}

// $5.50 → five dollars fifty cents · £1 → one pound · $2M, $2 million → two million dollars · 10 USD → ten US dollars
// $250–$300, $5-10 → … to … dollars · £10/wk → ten pounds per week · 50¢ → fifty cents · 50p → fifty pence
//
// £900 pcm → … per calendar month · 3/£10 → three for ten pounds · $/bbl → dollars per barrel
//
// Before measures, fractions and `numbers`, which speaks the digits this rule leaves.
export const money: Rule = (text, { locale }) => {
  if (!SIGN.test(text.text)) return text
  return text
    .replace(EACH, (match) => 'each' + finalStop(match))
    .replace(NO_CENTS, () => '')
    .replace(LOSS, ([, symbol, amount]) => `minus ${symbol}${amount}`)
    .replace(INDIAN, ([, n = '', crore]) => `${decimal(n, locale)} ${crore ? 'crore' : 'lakh'} rupees`)
    .replace(MULTIBUY, () => ' for ')
    .replace(
      RENT,
      (match) =>
        `${/\d|%/.test(match.input[match.index - 1] ?? '') ? ' ' : ''}${RENTS[match[1]!.replaceAll('.', '')]}${finalStop(match)}`,
    )
    .replace(BETWEEN, () => ' and ')
    .replace(RANGE, () => ' to ')
    .replace(BASIS_POINTS, ({ 1: n = '', 2: unit, input }) =>
      IS_FINANCE.test(input)
        ? `${decimal(n, locale)} ${unit === 'pp' ? 'percentage' : 'basis'} point${isOne(n) ? '' : 's'}`
        : undefined,
    )
    .replace(COMMA_EUROS, (match) =>
      sayMoney(
        CURRENCY_SYMBOLS['€']!,
        `${(match[1] ?? match[3] ?? '').replaceAll('.', '')}.${match[2] ?? match[4]}`,
        '',
        locale,
      ),
    )
    .replace(SHARED, ([, symbol = '', from = '', to = '', word, short]) => {
      const scale = scaleOf(word, short)
      return `${decimal(from, locale)} to ${decimal(to, locale)}${scale} ${CURRENCY_SYMBOLS[symbol]!.many}`
    })
    .replace(BEFORE, (match) => {
      const [written, symbol = '', amount = '', word, short, per] = match
      const { input, index } = match
      // INR 2.5: how blood clots, not what it costs.
      if (symbol === 'INR' && !word && !short && /^\d(?:\.\d)?$/.test(amount)) return undefined
      const currency = CURRENCY_SYMBOLS[symbol] ?? CURRENCY_CODES[symbol]!
      const scale = scaleOf(word, short)
      // A $50-million deal, a $20-note, but $100-a-night.
      const next = input.slice(index + written.length)
      const isAdjective =
        /^ (?:bills?|notes?|coins?|stamps?)\b/.test(next) ||
        (scale !== '' &&
          /^ \p{Ll}{3}/u.test(next) &&
          /\b[Aa] $/.test(input.slice(Math.max(0, index - 3), index)) &&
          !/^ (?:an?|per|in|to|for|from|by|each|every|over|and|or|less|more|off) /.test(next)) ||
        (written.includes('-') && !/^(?:an?-|plus)/.test(next))
      if (isAdjective)
        return `${decimal(amount, locale)}${scale} ${currency.one}${written.endsWith('-') ? ' ' : ''}`
      if (written.endsWith('-')) return `${sayMoney(currency, amount, scale, locale)} `
      return sayMoney(currency, amount, scale, locale) + perUnit(per, locale)
    })
    .replace(AFTER, ([written, amount = '', word, short, symbol = '', per]) => {
      if (symbol === 'c' || symbol === 'p') {
        // 720p is a picture of so many lines.
        if (symbol === 'p' && /^(?:144|240|360|480|540|720|1080|1440|2160|4320)$/.test(amount))
          return `${pairs(amount, locale)} P`
        if (short || word || (symbol === 'c' && !/^\d{1,2}c/.test(written))) return undefined
        const name = symbol === 'p' ? ['penny', 'pence'] : ['cent', 'cents']
        return `${decimal(amount, locale)} ${isOne(amount) ? name[0] : name[1]}`
      }
      const currency = CURRENCY_SYMBOLS[symbol.startsWith('cts') ? '¢' : symbol] ?? CURRENCY_CODES[symbol]!
      return sayMoney(currency, amount, scaleOf(word, short), locale) + perUnit(per, locale)
    })
    .replace(TICKER, () => '')
    .replace(ALONE, ([, symbol = '', per]) =>
      per ? CURRENCY_SYMBOLS[symbol]!.many + perUnit(per, locale) : CURRENCY_SYMBOLS[symbol]!.one,
    )
}

const scaleOf = (word: string | undefined, short: string | undefined) =>
  word ? ` ${word}` : short ? ` ${SCALES[short.trim().toLowerCase()]}` : ''

const perUnit = (per: string | undefined, locale: Locale) =>
  per ? ` ${PER_UNITS[per] === 'each' ? '' : 'per '}${unitName(PER_UNITS[per]!, locale)}` : ''

function sayMoney(currency: Currency, amount: string, scale: string, locale: Locale): string {
  if (scale !== '') return `${decimal(amount, locale)}${scale} ${currency.many}`
  const [whole = '', fraction = ''] = amount.split('.')
  const cents = fraction.replace(/0+$/, '')
  const major = Number(whole.replaceAll(',', ''))
  const majorSaid = `${cardinal(whole || '0', locale)} ${major === 1 ? currency.one : currency.many}`
  if (cents === '') return majorSaid
  if (cents.length > 2 || !currency.minorOne) return `${decimal(amount, locale)} ${currency.many}`
  const minor = Number(cents.padEnd(2, '0'))
  const minorSaid = `${cardinal(minor, locale)} ${minor === 1 ? currency.minorOne : currency.minorMany}`
  return major === 0 ? minorSaid : `${majorSaid} and ${minorSaid}`
}
