import type { Rule } from '../rule.ts'

const BULLET =
  /^[ \t]{0,40}(?:[*+•‣◦⁃∙▪▸►●○■□–-])[ \t]{1,8}(?:\[[ xX✓]\][ \t]{1,4})?(?=\S)([^\n]{1,5000})$/gmu
const CHECKBOX = /^[ \t]{0,40}(?:[☐☑☒✓✔✗✘])[ \t]{0,4}(?=\S)([^\n]{1,5000})$/gmu
const NUMBERED = /^[ \t]{0,40}(\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)][ \t]{1,8}(?=\S)([^\n]{1,5000})$/gmu
const NEIGHBOUR = /^[ \t]{0,40}(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)][ \t]/mu

// - milk → milk. · 1. Wash → 1. Wash. as a line of its own · ☑ done → done.
//
// After markdown and tables. The line breaks stay: the sentence splitter looks at them.
export const lists: Rule = (text) =>
  text
    .replace(BULLET, (match) => (isItem(match) ? closed(match[1]!) : undefined))
    .replace(CHECKBOX, ([, item = '']) => closed(item))
    .replace(NUMBERED, (match) => {
      const [, number = '', item = ''] = match
      if (hasNeighbour(match)) return `${number}. ${closed(item)}`
      // “2) …” on a line of its own.
      return /^\s*\d{1,3}\)(?!.*\s\d{1,3}\)\s)/.test(match[0]) ? `${number}. ${item}` : undefined
    })

/** “- 5 degrees” alone is a number, and “– he said” may be a dash: a list has a line before or after, or letters. */
function isItem(match: RegExpExecArray): boolean {
  return !/^[ \t]*[-–] ?\d/.test(match[0]) || /\n/.test(around(match))
}

function hasNeighbour(match: RegExpExecArray): boolean {
  return /\n/.test(around(match)) && NEIGHBOUR.test(`${before(match)}\n${after(match)}`)
}

const before = (match: RegExpExecArray) => match.input.slice(Math.max(0, match.index - 300), match.index)
const after = (match: RegExpExecArray) =>
  match.input.slice(match.index + match[0].length, match.index + match[0].length + 300)
const around = (match: RegExpExecArray) => before(match).slice(-1) + after(match).slice(0, 1)

/** An item is a sentence: it gets a full stop where it has no mark of its own. */
function closed(item: string): string {
  const trimmed = item.trimEnd()
  return /[.!?;:,…]["'”’)]*$/.test(trimmed) ? trimmed.replace(/[;,]$/, '.') : `${trimmed}.`
}
