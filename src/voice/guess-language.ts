const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** Words that stand in nearly every sentence of a language, and in few of the others. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'is', 'in', 'it', 'you', 'that', 'was', 'with', 'for', 'this'],
  es: ['el', 'los', 'las', 'y', 'que', 'es', 'en', 'por', 'con', 'una', 'del', 'pero', 'muy'],
  fr: ['le', 'les', 'et', 'est', 'des', 'une', 'dans', 'que', 'pour', 'avec', 'pas', 'vous', 'sur'],
  it: ['il', 'gli', 'che', 'è', 'di', 'una', 'per', 'con', 'non', 'sono', 'della', 'nel', 'anche'],
  pt: ['o', 'os', 'que', 'e', 'é', 'em', 'uma', 'não', 'com', 'para', 'do', 'da', 'você'],
}

/** How the English of Britain is written where that of America is not. */
const BRITISH =
  /\b\w*(?:colour|favour|harbour|neighbour|honour|centre|theatre|realis|organis|grey|tyre|programme)\w*\b/i

const EXCERPT = 2_000

/** @returns the BCP 47 tag of the language that a text is most likely in; `en-US` where nothing tells */
export function guessLanguage(text: string): string {
  const excerpt = text.slice(0, EXCERPT)
  const letters = excerpt.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of SCRIPTS) {
    if ((excerpt.match(script)?.length ?? 0) > letters / 5) return language
  }
  const words = excerpt.toLowerCase().match(/\p{L}+/gu) ?? []
  const [best] = Object.entries(COMMON_WORDS)
    .map(([language, common]) => ({ language, count: words.filter((word) => common.includes(word)).length }))
    .sort((a, b) => b.count - a.count)
  const language = best && best.count > 0 ? best.language : 'en'
  return language === 'en' ? (BRITISH.test(excerpt) ? 'en-GB' : 'en-US') : language
}
