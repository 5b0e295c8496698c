import type { Rule } from '../rule.ts'

const TRAILING = /[ \t]+(?=\n|$)|(?<=\n)[ \t]+/gu
const HYPHENATED = /(?<=\p{Ll}{2})-\n(?=\p{Ll}{2})/gu
const HEADING = /(?<=^|\n\n)([^\n]{1,80}[\p{L}\p{N}"')\]])(?=\n{2,}\S)/gu
const BREAK = /\n{3,}/gu
const EDGES = /^\s+|\s+$/gu

// A hyphen at a line's end closes up; a heading gets a full stop. The other breaks within a paragraph stay: the sentence
// splitter tells a wrapped line from one that stands for itself.
//
// Last of the cleaning: the others need the lines.
export const paragraphs: Rule = (text) => {
  const edged = text.replace(EDGES, () => '')
  if (!edged.text.includes('\n')) return edged
  return edged
    .replace(TRAILING, () => '')
    .replace(HYPHENATED, () => '')
    .replace(HEADING, ([heading]) => `${heading}.`)
    .replace(BREAK, () => '\n\n')
}
