import type { Rule } from '../rule.ts'

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

const BETWEEN = String.raw`\s\p{M}\p{Nd}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\u0964\u0965\u060c\u061b\u061f\u06d4.,!?;:…·・ー()"'“”‘’«»-`
const RUN = new RegExp(
  SCRIPTS.map(([, script]) => `(?=[${script}])\\p{L}(?:[${script}${BETWEEN}]*[${script}])?[。！？．.!?؟۔।॥]*`)
    .map((run) => `(${run})`)
    .join('|'),
  'gu',
)
const GLOSS = new RegExp(
  String.raw`(?<=[\p{Script=Latin}"”'’*_]) ?[(（](?:[${SCRIPTS.map(([, script]) => script).join('')}][${SCRIPTS.map(([, script]) => script).join('')}\s\p{M}、・·,;-]{0,60})[)）]`,
  'gu',
)
const SYLLABIC = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{M}\s\p{P}ー]+$/u
const HAS_KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const FOREIGN = new RegExp(`[${SCRIPTS.map(([, script]) => script).join('')}]`, 'u')

// 我买了三本书。她走了。 → Chinese text. · Tokyo (東京) → Tokyo. Alphabets that can be sounded out (Москва, こんにちは) stay.
//
// Before punctuation, which would cut the run.
export const foreignScripts: Rule = (text) =>
  FOREIGN.test(text.text)
    ? text
        .replace(GLOSS, () => '')
        .replace(RUN, (match) => {
          const language = languageOf(match)
          if (language === undefined) return undefined
          const before = /[\p{L}\p{N}]/u.test(match.input[match.index - 1] ?? ' ') ? ' ' : ''
          const stop = /[。．.؟۔।॥！？!?]$/u.exec(match[0])?.[0]
          const end = stop === undefined ? '' : /[？?؟]/.test(stop) ? '?' : /[！!]/.test(stop) ? '!' : '.'
          const after = /[\p{L}\p{N}]/u.test(match.input[match.index + match[0].length] ?? ' ') ? ' ' : ''
          return `${before}${language} text${end}${after}`
        })
    : text

/** The languages of stretches that cannot be said, each with its first place. */
export function unsayableLanguages(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  if (!FOREIGN.test(text)) return found
  for (const match of text.matchAll(RUN)) {
    const language = languageOf(match)
    if (language !== undefined && !found.has(language)) found.set(language, match.index)
  }
  return found
}

/** Undefined for what can be sounded out. */
function languageOf(match: RegExpExecArray): string | undefined {
  const [written] = match
  if (SYLLABIC.test(written)) return undefined
  const [language] = SCRIPTS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!
  return language === 'Japanese' && !HAS_KANA.test(written) ? 'Chinese' : language
}
