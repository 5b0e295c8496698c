import type { Rule } from '../rule.ts'
import { COUNTED_IN_MILLIONS, LABEL, sayNumeral } from '../patterns.ts'

const THOUSANDS = new RegExp(
  `(?=\\d)(?<![\\p{L}\\p{N}_]|\\d[.,:/-])(\\d{1,4}(?:\\.\\d{1,3})?)([kK]|m|[MBb]n?)(?![\\p{L}\\p{N}_])`,
  'gu',
)

// 3.2m viewers → three point two million viewers
// 1.6k → one point six thousand · 10K followers → ten thousand followers · 5M users → five million users
//
// After money and measures, which share the letters.
export const scales: Rule = (text, { locale }) =>
  text.replace(THOUSANDS, (match) => {
    const [written, n = '', letter = ''] = match
    if (!isScale(match, n, letter)) return undefined
    const word = /^k/i.test(letter) ? 'thousand' : /^m/i.test(letter) ? 'million' : 'billion'
    return `${sayNumeral(n, locale)} ${word}${written.endsWith('.') ? '.' : ''}`
  })

/** “1.6k”, “10K followers”, “5M users”, but 4K video, flat 221B, a 5K race. */
function isScale(match: RegExpExecArray, n: string, letter: string): boolean {
  const before = match.input.slice(Math.max(0, match.index - 9), match.index)
  const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 8)
  if (!n.includes('.') && LABEL.test(match.input.slice(Math.max(0, match.index - 16), match.index)))
    return false
  if (letter === 'm') return COUNTED_IN_MILLIONS.test(match.input.slice(match.index + match[0].length))
  if (n.includes('.') || letter.length > 1) return true
  if (/^k$/i.test(letter)) {
    const isRace =
      /^(?:5|10)$/.test(n) &&
      (/\b(?:an?|runs?|races?|parkrun|ran|jog|first|running) $/i.test(before) ||
        /^ (?:run|rac|jog|wal|ste|fun)/i.test(after))
    return !isRace && !(letter === 'K' && /^[248]$/.test(n))
  }
  return (
    n.length < 4 &&
    ((/^ \p{Ll}/u.test(after) &&
      !(n === '3' && letter === 'M' && /^ (?:compan|tape|produc|stock|shar|mask)/.test(after))) ||
      /\b(?:over|about|than|nearly|almost|of) $/.test(before))
  )
}
