import type { TaggedToken } from '../token.ts'

const ACCUSTOMING =
  /^(?:am|is|are|was|were|be|been|being|'m|'re|'s|get|gets|got|getting|gotten|become|becomes|became|becoming|grow|grew|grown|seem|seems|seemed)$/i
const NEGATION = /^(?:not|n't|never|so|too|very|quite|more|really|fully|now|still|just|already|long|pretty)$/i

/** `I used to sing`, `is she used to rain?` have an s; `he used it`, `it is used to cut` a z. @param at where `used` is */
export function isUsedTo(tokens: readonly TaggedToken[], at: number): boolean {
  const { tag } = tokens[at]!
  if (tokens[at + 1]?.text.toLowerCase() !== 'to') return false
  if (tag === 'VBD' || tag === 'JJ') return true
  return tag === 'VBN' && followsBeing(tokens, at) && !/^VBP?$/.test(tokens[at + 2]?.tag ?? '')
}

function followsBeing(tokens: readonly TaggedToken[], at: number): boolean {
  let left = at - 1
  while (left >= 0 && NEGATION.test(tokens[left]!.text)) left--
  if (/^(?:PRP|EX)$/.test(tokens[left]?.tag ?? '')) left--
  const word = tokens[left]?.text.replaceAll('’', "'") ?? ''
  return ACCUSTOMING.test(word) || /(?:'m|'re|'s|sn't|ren't)$/.test(word)
}
