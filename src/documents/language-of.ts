/** Words of each language that hardly any other has, and that no page is without. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of to was that with for his her they have this not which from were would been',
  de: 'und der das nicht ist ein eine mit sich auf auch dem war ich den von wurde sind',
  fr: 'les des est une dans que pour qui pas sur avec sont était cette mais vous nous elle',
  es: 'los las una que del por con para como pero más sus está fue había también muy',
  it: 'che della nel sono per una gli come anche alla dei più questo era delle suo',
  pt: 'que não uma com para dos mais como foi mas ele das seu pelo são também você',
  nl: 'het een van niet dat zijn met voor maar ook hij aan werd naar deze hebben',
}
/** Letters that hardly any other language is written in; the first that a fifth of the letters are. */
const SCRIPTS: readonly (readonly [language: string, letter: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
]
const LEAST_OF_LETTERS = 0.2
const LEAST_SHARE = 0.08

/** The language of a text by its letters and commonest words, as BCP 47; undefined where nobody can tell. */
export function languageOf(text: string): string | undefined {
  const excerpt = text.slice(0, 20_000).toLowerCase()
  const letters = count(excerpt, /\p{L}/gu)
  for (const [language, letter] of SCRIPTS) {
    if (count(excerpt, letter) > LEAST_OF_LETTERS * letters) return language
  }
  const words = excerpt.match(/\p{L}+/gu) ?? []
  if (words.length < 20) return undefined
  const scores = Object.entries(COMMON).map(([language, list]) => {
    const known = new Set(list.split(' '))
    return { language, share: words.filter((word) => known.has(word)).length / words.length }
  })
  const best = scores.reduce((a, b) => (b.share > a.share ? b : a))
  return best.share >= LEAST_SHARE ? best.language : undefined
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
