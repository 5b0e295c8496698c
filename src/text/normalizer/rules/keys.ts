import type { Rule } from '../rule.ts'

const NAMES: Readonly<Record<string, string>> = {
  ctrl: 'control',
  cmd: 'command',
  opt: 'option',
  win: 'Windows',
  del: 'delete',
  ins: 'insert',
  esc: 'escape',
  pgup: 'page up',
  pgdn: 'page down',
  prtsc: 'print screen',
  prtscn: 'print screen',
}
const HELD =
  '(?:Ctrl|CTRL|ctrl|Cmd|CMD|cmd|Alt|ALT|alt|Shift|SHIFT|shift|Opt|Option|Win|Windows|Fn|Meta|Control|Command)'
const PRESSED = '(?:[A-Za-z]{2,10}|[A-Za-z]|F?\\d{1,2})'
const TOGETHER = new RegExp(
  `(?<![\\p{L}\\p{N}_+-])${HELD}(?: ?\\+ ?${HELD}){0,3}(?: ?\\+ ?|-)${PRESSED}(?![\\p{L}\\p{N}_+])(?!-\\p{L})`,
  'gu',
)
const ALONE =
  /(?<![\p{L}\p{N}_./-])(Ctrl|CTRL|Cmd|Esc|ESC|Del|DEL|PgUp|PgDn|PrtScn?|Ins)(?= (?:key|button)\b)|(?<=\b(?:[Pp]ress|[Hh]it|[Hh]old|[Tt]ap|[Pp]ush)(?:ing)? (?:the )?)(Ctrl|CTRL|Cmd|Esc|ESC|Del|DEL|PgUp|PgDn|PrtScn?|Ins)(?![\p{L}\p{N}_])/gu

// Ctrl+Alt+Del → control alt delete · Cmd-K → command K · press Esc → press escape
//
// Before arithmetic and symbols, which say “plus”.
export const keys: Rule = (text) =>
  text
    .replace(TOGETHER, ([written]) => {
      const parts = written.split(/ ?\+ ?|-/)
      if (
        written.includes('-') &&
        !/^(?:ctrl|cmd|alt|shift|opt|win)-(?:\w|F\d{1,2}|del|esc|tab|enter)$/i.test(written)
      )
        return undefined
      return parts.map(nameOf).join(' ')
    })
    .replace(ALONE, ([, a, b]) => nameOf((a ?? b)!))

function nameOf(key: string): string {
  if (key.length === 1) return key.toUpperCase()
  return NAMES[key.toLowerCase()] ?? (/^[A-Z]+$/.test(key) && key.length > 2 ? key.toLowerCase() : key)
}
