import { cardinal } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const IS_PATTERN =
  /\b(?:[Rr]ep(?:eat)? from \*|[KkPp]\d{1,2}tog|[Kk]\d{1,3},? ?[Pp]\d{1,3}|[Pp]\d{1,3},? ?[Kk]\d{1,3})(?![\p{L}\p{N}])/u
const STITCHES = /(?=[KkPp]\d)(?<![\p{L}\p{N}._-])([KkPp])(\d{1,3})(tog)?(?![\p{L}\p{N}])/gu
const STAR = /(?<=\bfrom )\*(?! ?\d)|\*(?= ?[KkPp]\d)/gu
const REPEAT = /\b([Rr])ep(?= (?:from|to|until|last|these|this|rows?|rnds?)\b)/gu
const ROUND = /\b([Rr])nd(s?)\b\.?(?= \d|,|;| of| to)/gu

// *K2, p2; rep from * to end → asterisk, knit two, purl two; repeat from asterisk to end · k2tog → knit two together
//
// Before measures and symbols. Only where a pattern is beyond doubt: K2 is a mountain.
export const knitting: Rule = (text, { locale }) => {
  if (!IS_PATTERN.test(text.text)) return text
  return text
    .replace(STAR, ({ index, input }) =>
      /^\* ?[KkPp]\d/.test(input.slice(index, index + 4)) ? 'asterisk, ' : 'asterisk',
    )
    .replace(STITCHES, ([, stitch = '', n = '', together]) => {
      const verb = { K: 'Knit', k: 'knit', P: 'Purl', p: 'purl' }[stitch]!
      return `${verb} ${cardinal(n, locale)}${together ? ' together' : ''}`
    })
    .replace(REPEAT, ([, r]) => `${r}epeat`)
    .replace(ROUND, ([, r, s]) => `${r}ound${s}`)
}
