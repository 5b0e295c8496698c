import { ordinal, pairs } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const EXPONENT =
  /(?=\d)(?<![\p{L}\p{N}_.,-])(\d{1,3}(?:\.\d{1,12})?)(?:e|(?<=\.\d{1,12})E|E(?=[+-]))([+\-−]?)0?(\d{1,3})(?![\p{L}\p{N}_]|\.\d)/gu
const FUNCTIONS: Readonly<Record<string, string>> = {
  sin: 'sine',
  cos: 'cosine',
  tan: 'tangent',
  cot: 'cotangent',
  sec: 'secant',
  arcsin: 'arc sine',
  arccos: 'arc cosine',
  arctan: 'arc tangent',
  log: 'log',
  ln: 'natural log',
  exp: 'exponential',
  sqrt: 'square root',
}
const FUNCTION = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(${Object.keys(FUNCTIONS).join('|')})(?:\\(([^()\\n]{1,24})\\)| ?(?=[θαβφωπ]|[xyznt\\d](?![\\p{L}])))`,
  'gu',
)
const OF = /(?<![\p{L}\p{N}_.)])([fghFGP])\(([\p{L}\d.+−-]{1,6})\)(?!\p{L})/gu
const OVER = /(?=\/)(?<=(?<!\p{L}|\d )\d{0,4}[\p{L}π)])\/(?=\d|\p{L}(?!\p{L})|π|\()/gu
const FACTORIAL = /(?=!)(?<=(?<![\p{L}\d])(?:\d{1,3}|[knmr]|\)))!(?= ?[=+*/×)·−-])/gu
const RIGHT_SIDE =
  /(?=\p{Ll})(?<=[=+−] ?(?:\d{1,3}(?:\.\d{1,3})?)?)(?!no|on|off|is|it|to|in|ok|at|up|go|me|we|us|an|as|by|do|he|if|my|of|or|so|pi)(\p{Ll})(\p{Ll})(?=\^|²|³|\s*(?:[,.;)+=−-]|$))/gu
const ISOTOPE =
  /(?<![\p{L}\p{N}.-])(H|He|C|N|O|P|S|K|I|U|Co|Cs|Sr|Pu|Th|Ra|Am|Tc|Fe|Na|Rn)-(\d{2,3})(?![\p{L}\p{N}-]|\.\d)/gu

/** 14C, 18O, 99mTc: with the mass before, where no temperature or seat can be meant. */
const MASS_FIRST =
  /(?=\d)(?<![\p{L}\p{N}.,°-])(?:(1[34])(C)(?=[ -](?:dat|analys|isotop|label|signal|NMR|decay|spectr|content|level|ratio|measure|method|age)|\/\d\dC)|(?<=\/)(12|13)(C)|(1[5-8])([NO])(?=[ /-](?:\d\d[NO]|isotop|label|ratio|NMR|signal|enrich|content|value))|(?<=\/)(1[4-6])([NO])|(99m)(Tc)|(137)(Cs)|(90)(Sr)|(23[589]|24[01])(U|Pu|Am)|(12[35]|131)(I)|(60)(Co)|(222)(Rn)|(22[68])(Ra))(?![\p{L}\p{N}])/gu
const ELEMENTS: Readonly<Record<string, string>> = {
  C: 'carbon',
  N: 'nitrogen',
  O: 'oxygen',
  Tc: 'technetium',
  Cs: 'caesium',
  Sr: 'strontium',
  U: 'uranium',
  Pu: 'plutonium',
  Am: 'americium',
  I: 'iodine',
  Co: 'cobalt',
  Rn: 'radon',
  Ra: 'radium',
}

const ISOTOPE_RATIO = /(?=\/)(?<=\b(?:carbon|nitrogen|oxygen) \p{L}{3,9})\/(?=(?:carbon|nitrogen|oxygen) )/gu

/** n-1, n/2: letters that are nearly always numbers. */
const LESS = /(?=-)(?<=(?<![\p{L}\p{N}'’.-])[nkxy])-(?=\d{1,2}(?![\p{L}\p{N}-])(?! fatty))/gu
const HALVED = /(?=\/)(?<=(?<![\p{L}\p{N}'’./-])[nkxy])\/(?=(?:\d{1,3}|[nkxy])(?![\p{L}\p{N}/]))/gu
const LOG_BASE =
  /(?<![\p{L}\p{N}])log_?(2|10|3|b)(?: ?\(([\p{L}\d+−-]{1,8})\)| (?=[\p{L}\d]{1,6}(?!\p{L})))/gu
const GIVEN = /(?<!\p{L})P\((\p{L}) ?\| ?(\p{L})\)/gu
const ABSOLUTE = /(?<=^|[\s(=+−-])\|([\p{L}\d](?: ?[+−-] ?[\p{L}\d])?)\|/gu

const DERIVATIVE = /(?<![\p{L}\p{N}])d(\p{Ll})\/d(\p{Ll})(?!\p{L})/gu

const IS_FORMULA = /[=≈≠<>≤≥√π]/

// sin(π/2) → sine of π over 2 · f(x) → f of x · 5! = → 5 factorial equals · 1e-5 → 1 times 10 to the minus 5
// F = ma → F equals m a · C-14 → C 14 · 14C dating → carbon 14 dating
//
// Before arithmetic and measures, which read what stands between these.
export const formulas: Rule = (text, { locale }) => {
  const said = text
    .replace(EXPONENT, ([, n = '', sign, power = '']) => {
      const exponent = /[-−]/.test(sign ?? '') ? `minus ${power}` : ordinal(power, locale)
      return `${n} times 10 to the ${exponent}`
    })
    .replace(ISOTOPE, ([, element, mass]) => `${element} ${pairs(mass ?? '', locale)}`)
    .replace(MASS_FIRST, ([, ...parts]) => {
      const [mass = '', element = ''] = parts.filter((part) => part !== undefined)
      const isMeta = mass.endsWith('m')
      return `${ELEMENTS[element]} ${pairs(isMeta ? mass.slice(0, -1) : mass, locale)}${isMeta ? ' M' : ''}`
    })
    .replace(ISOTOPE_RATIO, () => ' to ')
    .replace(OF, ([, name, argument]) => `${name} of ${argument}`)
    .replace(FACTORIAL, () => ' factorial')
    .replace(LESS, () => ' minus ')
    .replace(HALVED, () => ' over ')
    .replace(LOG_BASE, ([, base, of]) => `log base ${base} of ${of ?? ''}`)
    .replace(GIVEN, ([, a, b]) => `P of ${a} given ${b}`)
  if (!IS_FORMULA.test(text.text)) return said
  return said
    .replace(ABSOLUTE, ([, x]) => `the absolute value of ${x}`)
    .replace(DERIVATIVE, ([, y, x]) => `d ${y} d ${x}`)
    .replace(OVER, () => ' over ')
    .replace(FUNCTION, ([, name = '', argument]) => `${FUNCTIONS[name]} of ${argument ?? ''}`)
    .replace(RIGHT_SIDE, ([, a, b]) => `${a} ${b}`)
}
