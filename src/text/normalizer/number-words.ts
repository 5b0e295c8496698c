import type { Locale } from '../utterance.ts'

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES =
  '- thousand million billion trillion quadrillion quintillion sextillion septillion octillion nonillion decillion'.split(
    ' ',
  )

const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function belowHundred(n: number): string {
  if (n < 20) return SMALL[n]!
  const tens = TENS[Math.floor(n / 10)]!
  return n % 10 === 0 ? tens : `${tens} ${SMALL[n % 10]}`
}

function belowThousand(n: number, and: string): string {
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  if (hundreds === 0) return belowHundred(rest)
  const head = `${SMALL[hundreds]} hundred`
  return rest === 0 ? head : `${head} ${and}${belowHundred(rest)}`
}

/** “1,234” → “one thousand two hundred thirty four” (GB: “… hundred and thirty four”). Beyond decillions: digits. */
export function cardinal(written: string | number, locale: Locale): string {
  const number = String(written)
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
  if (number.length > SCALES.length * 3) return digits(number)
  const and = locale === 'en-gb' ? 'and ' : ''
  if (number.length <= 3) return belowThousand(Number(number), and)
  const words: string[] = []
  for (let end = number.length, scale = 0; end > 0; end -= 3, scale++) {
    const group = Number(number.slice(Math.max(0, end - 3), end))
    if (group === 0) continue
    const said = belowThousand(group, and)
    if (scale > 0) words.unshift(`${said} ${SCALES[scale]}`)
    else words.unshift(group < 100 ? `${and}${said}` : said)
  }
  return words.join(' ')
}

/** “21” → “twenty first”. */
export function ordinal(written: string | number, locale: Locale): string {
  return ordinalOf(cardinal(written, locale))
}

/** “twenty one” → “twenty first”. */
function ordinalOf(words: string): string {
  const at = words.lastIndexOf(' ') + 1
  const last = words.slice(at)
  const said = IRREGULAR_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return words.slice(0, at) + said
}

/** “407” → “four zero seven”, or with `zero` = “o” “four o seven”. */
export function digits(written: string, zero = 'zero'): string {
  return Array.from(written.replace(/\D/g, ''), (digit) =>
    digit === '0' ? zero : SMALL[Number(digit)]!,
  ).join(' ')
}

/** “H2o” → “H two O”: letters and digits one by one. */
export function spellOut(written: string): string {
  return [...written.toUpperCase()].map((sign) => (/\d/.test(sign) ? digits(sign) : sign)).join(' ')
}

/** “1”, “minute” → “one minute”, “30” → “thirty minutes”: so many of what takes an s. */
export function counted(n: string, one: string, locale: Locale): string {
  return `${cardinal(n, locale)} ${one}${Number(n) === 1 ? '' : 's'}`
}

/** “1987” → “nineteen eighty seven”, 1905 → “nineteen o five”, 2008 → “two thousand eight”, 476 → “four seventy six”. */
export function year(written: string | number, locale: Locale): string {
  const n = Number(written)
  const high = Math.floor(n / 100)
  const low = n % 100
  if (n < 100 || n > 9999 || n % 1000 === 0 || (n >= 2000 && n < 2010)) return cardinal(n, locale)
  const head = belowHundred(high)
  if (low === 0) return `${head} hundred`
  return low < 10 ? `${head} o ${SMALL[low]}` : `${head} ${belowHundred(low)}`
}

/** “7860” → “seventy eight sixty”, “3000” → “three thousand”, “305” → “three o five”: how codes are read aloud. */
export function pairs(written: string, locale: Locale): string {
  const n = Number(written)
  if (written.startsWith('0')) return digits(written)
  if (n >= 1000 && n < 10_000) return n % 1000 < 10 ? cardinal(n, locale) : year(n, locale)
  return n >= 100 && n < 1000 && n % 100 !== 0 ? year(n, locale) : cardinal(n, locale)
}

/** “1980” → “nineteen eighties”, “20” → “twenties”, “2000” → “two thousands”. */
export function decade(written: string | number, locale: Locale): string {
  return plural(year(written, locale))
}

/** “sixty” → “sixties”, “six” → “sixes”: the plural of a number word. */
export function plural(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`
  return words.endsWith('x') ? `${words}es` : `${words}s`
}

/** “1,234.50” → “one thousand two hundred thirty four point five zero”; a sign is said too. */
export function decimal(written: string, locale: Locale): string {
  const [, sign = '', whole = '', fraction] = /^([-−–+±]?)([\d,]*)(?:\.(\d+))?/.exec(written.trim()) ?? []
  const integer = whole === '' ? '' : cardinal(whole, locale)
  const said = fraction === undefined ? integer : `${integer} point ${digits(fraction)}`
  return (signWord(sign) + said).trim()
}

/** “-” → “minus ”. */
function signWord(sign: string): string {
  if (sign === '') return ''
  if (sign === '+') return 'plus '
  return sign === '±' ? 'plus or minus ' : 'minus '
}

const DENOMINATORS: Readonly<Record<string, string>> = { '2': 'half', '4': 'quarter' }

/** 3, 4 → “three quarters”; 1, 2 → “one half”; 22, 7 → “twenty two sevenths”. */
export function fraction(over: string, under: string, locale: Locale): string {
  const part = DENOMINATORS[String(Number(under))] ?? ordinal(under, locale).replace(/^one (?=\S+$)/, '')
  if (Number(over) === 1) return `one ${part}`
  return `${cardinal(over, locale)} ${part === 'half' ? 'halves' : `${part}s`}`
}

/** 4, 1, 2 → “four and a half”; 3, 2, 4 → “three and two quarters”. */
export function mixed(whole: string, over: string, under: string, locale: Locale): string {
  const part = fraction(over, under, locale)
  return `${cardinal(whole, locale)} and ${part.startsWith('one half') || part.startsWith('one quarter') ? part.replace('one', 'a') : part}`
}
