import { LETTERS } from './romanisation.ts'

/**
 * Writes a word in plain Latin letters, so that the rules for English can say it: façade → facade · Москва → Moskva ·
 * Αθήνα → Athina · 서울 → seoul. Of a script with no letters to go by, the name is said: 漢字 → Chinese.
 */
export function romanise(word: string): string {
  if (PLAIN.test(word)) return word
  let out = ''
  let named = ''
  for (const character of word.normalize('NFC')) {
    const letter = latin(character)
    if (letter !== undefined) {
      out += letter
      named = ''
      continue
    }
    if (!LETTER.test(character)) continue
    const script = SCRIPTS.find(([pattern]) => pattern.test(character))?.[1] ?? 'foreign'
    if (script !== named) out += (out === '' ? '' : '-') + script
    named = script
  }
  return out
}

const PLAIN = /^[\x20-\x7e]*$/
const LETTER = /\p{L}/u
const DIGIT = /\p{Nd}/u
const HANGUL_START = 0xac00
const HANGUL_END = 0xd7a3
const INITIALS = [
  'g',
  'kk',
  'n',
  'd',
  'tt',
  'r',
  'm',
  'b',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
]
const MEDIALS = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'ui', 'i'] // prettier-ignore
const FINALS = ['', 'k', 'k', 'k', 'n', 'n', 'n', 't', 'l', 'k', 'm', 'l', 'l', 'l', 'p', 'l', 'm', 'p', 'p', 't', 't', 'ng', 't', 't', 'k', 't', 'p', 't'] // prettier-ignore

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, 'Chinese'],
  [/\p{Script=Devanagari}/u, 'Hindi'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Georgian}/u, 'Georgian'],
  [/\p{Script=Armenian}/u, 'Armenian'],
  [/\p{Script=Bengali}/u, 'Bengali'],
  [/\p{Script=Tamil}/u, 'Tamil'],
]

/** The Latin spelling of one character; undefined when there is none. */
function latin(character: string): string | undefined {
  if (character <= '~') return character
  const lower = character.toLowerCase()
  const listed = LETTERS[lower]
  if (listed !== undefined)
    return character === lower ? listed : listed.charAt(0).toUpperCase() + listed.slice(1)
  const code = character.codePointAt(0)!
  if (code >= HANGUL_START && code <= HANGUL_END) return syllable(code - HANGUL_START)
  if (DIGIT.test(character)) return String(digitValue(code))
  if (character === '’' || character === 'ʼ') return "'"
  if (character === '‐' || character === '‑') return '-'
  const plain = character.normalize('NFKD').replace(/[^\x20-\x7e]/g, '')
  return plain === '' ? undefined : plain
}

function syllable(index: number): string {
  return INITIALS[Math.floor(index / 588)]! + MEDIALS[Math.floor(index / 28) % 21]! + FINALS[index % 28]!
}

/** Ten digits of a script stand in a row, zero first. */
function digitValue(code: number): number {
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++
  return value
}
