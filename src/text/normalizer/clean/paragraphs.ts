import type { Rule } from '../rule.ts'

const TRAILING = /[ \t]+(?=\n|$)|(?<=\n)[ \t]+/gu
const HYPHENATED = /(?<=\p{Ll}{2})-\n(?=\p{Ll}{2})/gu
const HEADING = /(?<=^|\n\n)([^\n]{1,80}[\p{L}\p{N}"')\]])(?=\n{2,}\S)/gu
const VERSE = /(?<=(?:^|\n)[^\n]{1,45}[\p{L}\p{N}'"])\n(?=\p{Lu}[^\n]{1,45}(?:\n|$))/gu
const SOFT_BREAK = /(?<!\n)\n(?!\n)/gu
const BREAK = /\n{3,}/gu
const EDGES = /^\s+|\s+$/gu

// Lines of one paragraph are joined, a hyphen at a line's end closes up; a heading gets a full stop, a line of verse a comma.
//
// Last of the cleaning: the others need the lines.
export const paragraphs: Rule = (text) => {
  const edged = text.replace(EDGES, () => '')
  if (!edged.text.includes('\n')) return edged
  return edged
    .replace(TRAILING, () => '')
    .replace(HYPHENATED, () => '')
    .replace(HEADING, ([heading]) => `${heading}.`)
    .replace(VERSE, () => ',\n')
    .replace(SOFT_BREAK, () => ' ')
    .replace(BREAK, () => '\n\n')
}
