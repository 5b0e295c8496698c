import type { Rule } from '../rule.ts'
import { EMOJI_NAMES } from '../emoji-names.ts'

const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/gu
const LOVE =
  /(?<=(?<!\p{L})(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Ww]ho) ?)(?:[❤♥💙💚💛💜🖤🤍🧡💗💖💕]\uFE0F?)(?= ?\p{L})/gu
const KEYCAP = /([0-9#*])\uFE0F?\u20E3/gu
const EMOJI =
  /(?:\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic}){0,12})|[\u{1F3FB}-\u{1F3FF}]|[\u{1F1E6}-\u{1F1FF}]|\uFE0F|\u200D/gu

// 😀 → grinning face, or nothing · 👍🏽 → thumbs up · 3️⃣ → 3
//
// Before symbols. A sign that is also text (©, ™, ↔) is left to that rule.
export const emoji: Rule = (text, { emoji: option }) =>
  text
    .replace(LOVE, (match) => around(match, 'love'))
    .replace(KEYCAP, ([, key]) => key)
    .replace(FLAG, (match) => (option === 'say' ? around(match, 'flag') : ' '))
    .replace(EMOJI, (match) => {
      const [written] = match
      if (/^[\u00A9\u00AE\u2122\u203C\u2049\u2139\u2194-\u21AA\u2660-\u2667]$/.test(written)) return undefined
      if (option === 'skip') return ' '
      const name = EMOJI_NAMES.get(String.fromCodePoint(written.codePointAt(0)!))
      return name === undefined ? ' ' : around(match, name)
    })

function around(match: RegExpExecArray, name: string): string {
  const before = match.input[match.index - 1] ?? ' '
  const after = match.input[match.index + match[0].length] ?? ' '
  return `${/\s/.test(before) ? '' : ' '}${name}${/[\s.,;:!?]/.test(after) ? '' : ' '}`
}
