import type { Rule } from '../rule.ts'

const NAMES: Readonly<Record<string, string>> = {
  ')': 'smile',
  ']': 'smile',
  D: 'grin',
  '(': 'sad face',
  '[': 'sad face',
  P: 'tongue out',
  p: 'tongue out',
  O: 'surprised face',
  o: 'surprised face',
  '/': 'unsure face',
  '|': 'blank face',
  '*': 'kiss',
  '<3': 'heart',
}
const EMOTICON =
  /(?<=^|\s)(?:[:;=][’']?-?([)\](\[DPpOo/|*])\1{0,5}|(<3)(?![.,!?]?\s*[\p{L}\p{N}])|[xX]D|\^[_.]?\^|-_-|¯\\{0,2}_?\(ツ\)_?\/¯)(?=[.,!?…]?(?:\s+[^\s\p{L}\p{N}]|\s*$)|\s+\p{L})/gu

// :-) ;) :D <3 ^^ → nothing, or with emoji said: smile, smile, grin, heart
//
// Before html, to which “<” may begin a tag, and before whatever looks for brackets.
export const emoticons: Rule = (text, { emoji }) =>
  text.replace(EMOTICON, ([, mouth, heart]) => {
    const name = NAMES[mouth ?? heart ?? '']
    return emoji === 'say' && name ? name : ''
  })
