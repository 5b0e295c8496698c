import type { Rule } from '../rule.ts'
import { cardinal } from '../number-words.ts'

const DIGITS = /\p{Nd}{1,15}|[\p{Nl}\p{No}]/gu

// Digits of other scripts, and whatever no other rule took: ٣ → three
//
// After all the number rules.
export const leftovers: Rule = (text, { locale }) =>
  text.replace(DIGITS, ([written]) => {
    const ascii = Array.from(written.normalize('NFKC'), digitOf).join('')
    return ascii === '' ? ' ' : ` ${cardinal(ascii, locale)} `
  })

/** The value of a decimal digit of any script: they come in runs of ten that start at a multiple of 16 or at … 6. */
function digitOf(character: string): string {
  if (/\d/.test(character)) return character
  if (!/\p{Nd}/u.test(character)) return ''
  const code = character.codePointAt(0)!
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}
