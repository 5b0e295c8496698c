import { cardinal, digits, pairs } from '../number-words.ts'
import { romanValue } from '../roman-value.ts'
import type { Rule } from '../rule.ts'
import type { Locale } from '../../utterance.ts'

const VERSUS =
  /(?=v)(?<=(?:\p{Lu}[\p{L}.'’-]{1,20}|[\]})])\.? )v\.(?= (?:the |de |von )?\p{Lu}[\p{L}'’.])|(?=v )(?<=(?<![\p{L}.'’] ?)R )v(?= (?:the )?\p{Lu}\p{Ll})|(?=v )(?<=\p{Lu}\p{Ll}{2,20} )v(?= \p{Lu}[\p{L} .&]{1,40} [(\[](?:1[5-9]|20)\d\d[)\]])/gu
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})Fed\. ?R\. ?Civ\. ?P\./gu, 'Federal Rule of Civil Procedure'],
  [/(?<!\p{L})Fed\. ?R\. ?Crim\. ?P\./gu, 'Federal Rule of Criminal Procedure'],
  [/(?<!\p{L})Fed\. ?R\. ?App\. ?P\./gu, 'Federal Rule of Appellate Procedure'],
  [/(?<!\p{L})Fed\. ?R\. ?Evid\./gu, 'Federal Rule of Evidence'],
  [/(?<!\p{L})Art\.(?= ?\d{1,4}[a-z]?\()/gu, 'Article'],
  [/(?<!\p{L})Sec\.(?= ?\d{1,4}[a-z]?\()/gu, 'Section'],
  [/(?<!\p{L})para\.(?= ?\d{1,4}[a-z]?\()/gu, 'paragraph'],
  [/(?<=\d )F\. ?Supp\.(?= ?\d)/gu, 'Federal Supplement'],
  [/(?<=\d )F\. ?(?=[234](?:d|th)(?!\p{L}))/gu, 'Federal Reporter '],
  [/(?<=\d )S\. ?Ct\.(?= ?\d)/gu, 'Supreme Court'],
]
const LETTERED = /(?=\d)(?<![\p{L}\p{N}.,$])(401|403|457|501|529)\(?([a-z])\)?(?=\s|[,.;]|\(|$)/gu

/** § 12(b)(6), 230(c)(1): down to the paragraph. */
const PARAGRAPHS =
  /(?=\d)(?<![\p{L}\p{N}.,$])(\d{1,5})([a-z]?)((?:\([a-z]{1,4}\)|\([A-Z]\)|\(\d{1,2}\)){1,5})(?![\p{L}\d])/gu
const IS_LAW =
  /(?:§|\b(?:[Ss]ections?|[Ss]ecs?\.|[Aa]rt(?:icles?|s?\.)|[Rr]ules?|[Rr]eg(?:ulation|\.)s?|[Pp]ara(?:graph)?s?\.?|[Cc]lauses?|U\.S\.C\.|C\.F\.R\.|USC|CFR))[ .\d(\p{L})§-]{0,24}$/u

/** (ii) is the second; (cc) comes after (bb). */
const LIST_NUMERAL = /^(?:i{2,3}|iv|vi{1,3}|ix|xi{1,2})$/

/** Part of a paragraph's number. */
function sayPart(part: string, locale: Locale): string {
  if (/\d/.test(part)) return cardinal(part, locale)
  if (part.length === 1) return part.toUpperCase()
  return LIST_NUMERAL.test(part) ? cardinal(romanValue(part.toUpperCase()), locale) : part
}

// Smith v. Jones → Smith versus Jones · Fed. R. Civ. P. 56 → Federal Rule of Civil Procedure 56 · 501(c)(3) → 501 c 3
//
// Before abbreviations and dotted letters, to which these are initials and pages.
export const citations: Rule = (text, { locale }) =>
  RULES.reduce((said, [pattern, words]) => said.replace(pattern, () => words), text)
    .replace(VERSUS, () => 'versus')
    .replace(LETTERED, ([, number = '', letter = '']) => `${digits(number, 'o')} ${letter.toUpperCase()}`)
    .replace(PARAGRAPHS, ({ 1: n = '', 2: letter = '', 3: parts = '', index, input }) =>
      IS_LAW.test(input.slice(Math.max(0, index - 40), index)) || parts.includes(')(')
        ? [
            n.length === 4 ? pairs(n, locale) : cardinal(n, locale),
            letter.toUpperCase(),
            ...[...parts.matchAll(/\w+/g)].map(([part]) => sayPart(part, locale)),
          ]
            .filter(Boolean)
            .join(' ')
        : undefined,
    )
