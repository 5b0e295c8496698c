import { MONTH } from '../months.ts'
import type { Rule } from '../rule.ts'

const WORDS: Readonly<Record<string, string>> = {
  b: 'born',
  d: 'died',
  c: 'circa',
  ca: 'circa',
  r: 'reigned',
  fl: 'flourished',
  m: 'married',
}
const LIFE =
  /(?<![\p{L}\p{N}.&-])(b|d|ca?|r|fl|m)\. ?(?=(?:c(?:a|irca)?\.? ?)?(?:\d{3,4}(?!\d|,\d|\.\d)|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? \d{4}))/gu
const FOUNDED = /(?<![\p{L}\p{N}.])([eE])st\.? ?(?=(?:1[5-9]|20)\d\d\b)/gu

/** 7 Nov 1867 – 4 July 1934, in brackets. */
const LIVED = new RegExp(
  `(?=[ –—-])(?<=\\b${MONTH}\\.?(?: \\d{1,2},)? \\d{3,4}) ?[-–—] ?(?=(?:\\d{1,2} )?${MONTH}\\b\\.?(?: \\d{1,2},)? \\d{3,4}[);,])`,
  'gu',
)

// b. 1950 → born 1950 · d. 3 Mar. 2011 → died 3 Mar. 2011 · c. 1870 → circa 1870 · Est. 1985 → Established 1985
//
// 7 Nov 1867 – 4 July 1934 → … to …
//
// Before dates, which say the digits that tell these letters from initials.
export const lifeDates: Rule = (text) =>
  text
    .replace(LIVED, () => ' to ')
    .replace(LIFE, ([, letter = '']) => `${WORDS[letter]} `)
    .replace(FOUNDED, ([, e]) => `${e}stablished `)
