import type { TaggedToken } from '../token.ts'
import type { Locale } from '../utterance.ts'

/** A word, what follows it (or comes before it), and how it is said there in either locale. */
const PHRASES: readonly (readonly [word: RegExp, before: RegExp, after: RegExp, us: string, gb: string])[] = [
  [/^au$/, /./, /^(?:lait|pair|pairs|gratin|jus|naturel|fait|courant|revoir|poivre|contraire)$/i, 'ˈO', 'ˈQ'],
  [/^putting$/i, /./, /^(?:greens?|surfaces?|stroke|practice|contest|average)$/i, 'pˈʌTɪŋ', 'pˈʌtɪŋ'],
  [/^voyage$/i, /^bon$/i, /./, 'vwˌIˈɑʒ', 'vwˌIˈɑːʒ'],
  [/^à$/i, /./, /^(?:la|deux|propos)$/i, 'ˌɑ', 'ˌɑː'],
]

/** How a word is said only in certain phrases: a putting green, café au lait, bon voyage. */
export function inPhrase(tokens: readonly TaggedToken[], at: number, locale: Locale): string | undefined {
  const [before, word, after] = [at - 1, at, at + 1].map((i) => tokens[i]?.text ?? '.') as [
    string,
    string,
    string,
  ]
  const found = PHRASES.find(([w, b, a]) => w.test(word) && b.test(before) && a.test(after))
  return found?.[locale === 'en-gb' ? 4 : 3]
}
