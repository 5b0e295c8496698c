import type { Token } from './token.ts'

/** Scripts that are not letters of sounds, or lack their vowels: a reader of English cannot sound them out. */
const SCRIPTS: readonly (readonly [string, string])[] = [
  ['Japanese', String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`],
  ['Arabic', String.raw`\p{Script=Arabic}`],
  ['Hebrew', String.raw`\p{Script=Hebrew}`],
  ['Hindi', String.raw`\p{Script=Devanagari}`],
  ['Bengali', String.raw`\p{Script=Bengali}`],
  ['Punjabi', String.raw`\p{Script=Gurmukhi}`],
  ['Gujarati', String.raw`\p{Script=Gujarati}`],
  ['Tamil', String.raw`\p{Script=Tamil}`],
  ['Telugu', String.raw`\p{Script=Telugu}`],
  ['Kannada', String.raw`\p{Script=Kannada}`],
  ['Malayalam', String.raw`\p{Script=Malayalam}`],
  ['Sinhala', String.raw`\p{Script=Sinhala}`],
  ['Thai', String.raw`\p{Script=Thai}`],
  ['Lao', String.raw`\p{Script=Lao}`],
  ['Khmer', String.raw`\p{Script=Khmer}`],
  ['Burmese', String.raw`\p{Script=Myanmar}`],
  ['Georgian', String.raw`\p{Script=Georgian}`],
  ['Armenian', String.raw`\p{Script=Armenian}`],
  ['Amharic', String.raw`\p{Script=Ethiopic}`],
  ['Tibetan', String.raw`\p{Script=Tibetan}`],
]

const ANY = SCRIPTS.map(([, script]) => script).join('')
const FOREIGN = new RegExp(`[${ANY}]`, 'u')
const WHOLE = new RegExp(`^[${ANY}\\p{M}ー・]+$`, 'u')
/** The letters of a language, and what stands between them. */
const RUN = new RegExp(
  SCRIPTS.map(([, script]) => `([${script}](?:[${script}\\p{M}\\p{P}\\s\\d]*[${script}])?)`).join('|'),
  'gu',
)
const SYLLABIC = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{M}\s\p{P}ー]+$/u
const HAS_KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * What is said for words that cannot be: the language for the first of a run (“我 买 了” → Chinese), nothing for the others
 * and the marks between them. By index; a word that can be said is not there. Alphabets that can be sounded out (Москва,
 * こんにちは) can.
 */
export function sayUnsayable(tokens: readonly Token[]): ReadonlyMap<number, string> {
  const said = new Map<number, string>()
  const language = tokens.map(({ kind, text }) =>
    kind === 'word' && WHOLE.test(text) ? languageOf(text) : undefined,
  )
  for (let first = 0; first < tokens.length; first++) {
    if (language[first] === undefined) continue
    let last = first
    for (let i = first + 1; i < tokens.length; i++) {
      const isKana = /^(?:Chinese|Japanese)$/.test(language[first]!) && HAS_KANA.test(tokens[i]!.text)
      if (isKana || (language[i] !== undefined && isSame(language[first]!, language[i]!))) last = i
      else if (tokens[i]!.kind === 'word' && !/^\d+$/.test(tokens[i]!.text)) break
    }
    const isJapanese = tokens.slice(first, last + 1).some(({ text }) => HAS_KANA.test(text))
    said.set(first, isJapanese ? 'Japanese' : language[first]!)
    for (let i = first + 1; i <= last; i++) said.set(i, '')
    first = last
  }
  return said
}

/** The languages of a text that cannot be said, each with its first place. */
export function unsayableLanguages(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  if (!FOREIGN.test(text)) return found
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const language = languageOf(run)
    if (language !== undefined && !found.has(language)) found.set(language, index)
  }
  return found
}

/** Chinese may turn out to be Japanese further on. */
const isSame = (a: string, b: string) =>
  a === b || (/^(?:Chinese|Japanese)$/.test(a) && /^(?:Chinese|Japanese)$/.test(b))

/** Undefined for what can be sounded out. */
function languageOf(written: string): string | undefined {
  if (!FOREIGN.test(written) || SYLLABIC.test(written)) return undefined
  const [language] = PATTERNS.find(([, script]) => script.test(written)) ?? []
  return language === 'Japanese' && !HAS_KANA.test(written) ? 'Chinese' : language
}

const PATTERNS = SCRIPTS.map(([language, script]) => [language, new RegExp(`[${script}]`, 'u')] as const)
