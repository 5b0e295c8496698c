import { digits } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const VERSUS = /(?=v)(?<=(?:\p{Lu}[\p{L}.'’-]{1,20}|[\]})])\.? )v\.(?= (?:the |de |von )?\p{Lu}[\p{L}'’.])/gu
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})Fed\. ?R\. ?Civ\. ?P\./gu, 'Federal Rule of Civil Procedure'],
  [/(?<!\p{L})Fed\. ?R\. ?Crim\. ?P\./gu, 'Federal Rule of Criminal Procedure'],
  [/(?<!\p{L})Fed\. ?R\. ?App\. ?P\./gu, 'Federal Rule of Appellate Procedure'],
  [/(?<!\p{L})Fed\. ?R\. ?Evid\./gu, 'Federal Rule of Evidence'],
  [/(?<=\d )F\. ?Supp\.(?= ?\d)/gu, 'Federal Supplement'],
  [/(?<=\d )F\. ?(?=[234](?:d|th)(?!\p{L}))/gu, 'Federal Reporter '],
  [/(?<=\d )S\. ?Ct\.(?= ?\d)/gu, 'Supreme Court'],
]
const LETTERED = /(?=\d)(?<![\p{L}\p{N}.,$])(401|403|457|501|529)\(?([a-z])\)?(?=\s|[,.;]|\(|$)/gu

// Smith v. Jones → Smith versus Jones · Fed. R. Civ. P. 56 → Federal Rule of Civil Procedure 56 · 501(c)(3) → 501 c 3
//
// Before abbreviations and dotted letters, to which these are initials and pages.
export const citations: Rule = (text) =>
  RULES.reduce((said, [pattern, words]) => said.replace(pattern, () => words), text)
    .replace(VERSUS, () => 'versus')
    .replace(LETTERED, ([, number = '', letter = '']) => `${digits(number, 'o')} ${letter.toUpperCase()}`)
