import type { Rule } from '../rule.ts'

const PLUS_PLUS = /(?=\+)(?<=\p{L})\+\+/gu
const SECTIONS = /§§(?= )/gu
const SHARP = /(?=#)(?<=\b[A-G])#(?!\d)/gu
const STARS =
  /(?=\*)(?<=\b[1-7] ?|\b(?:one|two|three|four|five|six|seven) ?)\*(?= (?:hotels?|resorts?|reviews?|ratings?|restaurants?|accommodation)\b)/gu
/** f***ing, sh*t: its first letter, as people say it who will not say it. */
const MASKED =
  /(?=\p{L})(?<![\p{L}\p{N}*])(\p{L})\p{L}{0,6}(?:\*{2,8}(\p{L}{0,4})|\*(\p{L}{1,4}))(?![\p{L}\p{N}*])/gu
const AMPERSAND = /&&?/gu
const INITIALS_AMPERSAND = /(?=&)(?<=(?<!\p{L})\p{Lu})&(?=\p{Lu}(?!\p{L}))/gu
const NAMES: Readonly<Record<string, string>> = {
  '%': 'percent',
  '°': 'degrees',
  '§': 'section',
  '¶': 'paragraph',
  '©': 'copyright',
  '®': '',
  '™': '',
  '℠': '',
  '@': 'at',
  '+': 'plus',
  '*': 'asterisk',
  '†': '',
  '‡': '',
  '•': '',
  '·': '',
  '♥': 'love',
  '♯': 'sharp',
  '♭': 'flat',
  '♮': 'natural',
  '✓': 'check',
  '✔': 'check',
  '✗': 'cross',
  '✘': 'cross',
  '★': 'star',
  '☆': 'star',
  '←': 'left arrow',
  '↑': 'up arrow',
  '↓': 'down arrow',
  '↔': 'to',
  '‰': 'per mille',
  º: 'degrees',
  ª: '',
  '№': 'number',
  '#': 'hash',
  µ: 'micro',
  μ: 'mu',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Δ: 'delta',
  Γ: 'gamma',
  Θ: 'theta',
  Λ: 'lambda',
  Σ: 'sigma',
  Φ: 'phi',
  Ψ: 'psi',
  Ω: 'omega',
  '^': '',
  '~': '',
  '`': '',
  '<': '',
  '>': '',
  '=': 'equals',
  _: '',
  '{': '',
  '}': '',
  '\\': '',
  '|': '',
  $: 'dollar',
}
const SYMBOL =
  /(?<![\p{L}\p{M}])[µμαβγδεζηθλρστφχψωΔΓΘΛΣΦΨΩ](?![\p{L}\p{M}])|(?<![\p{L}\p{M}])[ΔΓΣΦΨΩλμσω](?=[A-Za-z](?![A-Za-z]))|[%°§¶©®™℠@+*†‡•·♥♯♭♮✓✔✗✘★☆←↑↓↔‰ºª№#^~`<>=_{}\\|$]/gu

// & → and · § 67 → section 67 · 20° → 20 degrees · ® → nothing · µ → micro
//
// After every rule that gives a symbol a meaning of its own.
export const symbols: Rule = (text) =>
  (text.text.includes('*') ? text.replace(MASKED, sayMasked) : text)
    .replace(PLUS_PLUS, () => ' plus plus')
    .replace(STARS, () => ' star')
    .replace(SECTIONS, () => 'sections')
    .replace(SHARP, () => ' sharp')
    .replace(INITIALS_AMPERSAND, () => ' and ')
    .replace(AMPERSAND, (match) => around(match, 'and'))
    .replace(SYMBOL, (match) => around(match, NAMES[match[0]] ?? ''))

/** The word with a space on each side that needs one. */
function around(match: RegExpExecArray, word: string): string {
  const left = /[\p{L}\p{N}]/u.test(match.input[match.index - 1] ?? '')
  const right = /[\p{L}\p{N}]/u.test(match.input[match.index + match[0].length] ?? '')
  if (word === '') return left && right ? ' ' : ''
  return `${left || /[%)\]]/.test(match.input[match.index - 1] ?? '') ? ' ' : ''}${word}${right ? ' ' : ''}`
}

function sayMasked([, first = '', a, b]: RegExpExecArray): string {
  const tail = a ?? b ?? ''
  return first.toUpperCase() + (/^(?:ing|in|ed|er|ers)$/.test(tail) ? `-${tail}` : '')
}
