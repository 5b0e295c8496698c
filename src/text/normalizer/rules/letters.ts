import { finalStop } from '../patterns.ts'
import type { Rule } from '../rule.ts'

const DEGREES: Readonly<Record<string, string>> = {
  'Ph.D': 'PhD',
  'Ph. D': 'PhD',
  'M.D': 'MD',
  'B.A': 'BA',
  'M.A': 'MA',
  'B.S': 'BS',
  'M.S': 'MS',
  'D.Phil': 'D Phil',
  'Ed.D': 'EdD',
  'B.Sc': 'BSc',
  'M.Sc': 'MSc',
  'LL.B': 'LLB',
  'LL.D': 'LLD',
  'D.D': 'DD',
  'Litt.D': 'Litt D',
  'M.B.A': 'MBA',
  'D.D.S': 'DDS',
  'B.Ed': 'BEd',
}
const DEGREE =
  /(?=[PDEBML])(?<![\p{L}\p{N}.])(Ph\. ?D|D\.Phil|Ed\.D|B\.Sc|M\.Sc|LL\.[BD]|Litt\.D|B\.Ed)\.?(?!(?!s(?!\p{L}))\p{L})(?=(['’]?s?["'”’)\]]*\s*$)?)/gu
const DOTTED =
  /(?=\p{Lu}\.)(?<![\p{L}\p{N}.])(?:((?:\p{Lu}\. ?){1,6}\p{Lu}) ?\.(?!\p{L}|\.)|((?:\p{Lu}\.){1,6}\p{Lu})\.(?=s(?!\p{L}))|((?:\p{Lu}\.){1,6}\p{Lu})(?![\p{L}\p{N}]|\.\p{L})|((?:\p{Lu}\.){2,7})(?=\.))/gu
const LOWER_DOTTED = /(?=\p{Ll}\.)(?<![\p{L}\p{N}.])(\p{Ll}(?:\.\p{Ll}){1,5})\.?(?![\p{L}\p{N}])/gu
const INITIAL = /(?=\p{Lu} ?\.)(?<![\p{L}\p{N}.'’&])(\p{Lu}) ?\.(?= ?[,;:()&]| \p{L}| ?$|\p{Lu}\p{Ll})/gu

// U.S. → US · Ph.D. → PhD · J. R. R. Tolkien → J R R Tolkien · W. H. Auden → W H Auden: the letters, without their dots
//
// After abbreviations. What stays in capitals is spelled or said as a word by the phonetic processor.
export const letters: Rule = (text) =>
  text
    .replace(
      DEGREE,
      ([written, degree = '', end]) =>
        (DEGREES[degree] ?? degree) + (end !== undefined && written.endsWith('.') ? '.' : ''),
    )
    .replace(DOTTED, (match) => {
      const [written, spacedOut, plural, tight, beforeDot] = match
      const said = (spacedOut ?? plural ?? tight ?? beforeDot ?? '').replace(/[. ]/g, '')
      const rest = match.input.slice(match.index + written.length)
      // The dot that ends the sentence stays, and so does a space that the letters shared with the next word.
      return (
        (/ /.test(spacedOut ?? '') ? [...said].join(' ') : said) +
        (written.endsWith('.') && /^["'”’)\]]*\s*$/.test(rest) ? '.' : '')
      )
    })
    .replace(LOWER_DOTTED, (match) => {
      const said = match[1]!.replaceAll('.', '').toUpperCase()
      return match[1] === 'e.g' || match[1] === 'i.e' ? undefined : said + finalStop(match)
    })
    .replace(INITIAL, (match) => {
      const [written, letter = ''] = match
      const before = match.input.slice(Math.max(0, match.index - 2), match.index)
      if (letter === 'I' && !/^ ?\. ?\p{Lu}/u.test(match.input.slice(match.index + 1))) return undefined
      const rest = match.input.slice(match.index + written.length)
      // “A. Me.”: bare, it would be an article.
      if (letter === 'A' && match.index === 0 && / $| \p{Lu}/u.test(rest.slice(0, 2))) return undefined
      if (/^ ?$/.test(rest) && before !== '') return undefined
      return /^\p{L}/u.test(rest) ? `${letter} ` : letter
    })
