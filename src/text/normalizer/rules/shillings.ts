import type { Rule } from '../rule.ts'
import { cardinal, counted } from '../number-words.ts'

const SUM =
  /(?=[£\d])(?<![\p{L}\p{N}.,])(?:£(\d{1,6}(?:,\d{3}){0,3}),? )?(\d{1,2}) ?s\.?,? (\d{1,2}) ?d(?:\.|(?!\p{L}))|(?=£)£(\d{1,6}),? (\d{1,2}) ?s(?:\.|(?!\p{L}))/gu
const PENCE = /(?=\d)(?<![\p{L}\p{N}.,])(\d{1,2}) ?d\.(?= (?:a|an|each|per|the|and|or|for|in)\b)/gu

// £5 10s. 6d. → five pounds ten shillings and sixpence · 1s. 6d. → one shilling and sixpence
//
// Before money and measures, to which s is a second.
export const shillings: Rule = (text, { locale }) => {
  if (!/\d ?[sd]\./.test(text.text)) return text
  const pence = (n: string) => (Number(n) === 1 ? 'a penny' : `${cardinal(n, locale)}pence`)
  const many = (n: string, one: string) => counted(n, one, locale)
  return text
    .replace(SUM, (match) => {
      const [written, pounds, shilling, penny, onlyPounds, onlyShillings] = match
      const said = penny
        ? [pounds && many(pounds, 'pound'), `${many(shilling!, 'shilling')} and ${pence(penny)}`]
        : [many(onlyPounds!, 'pound'), many(onlyShillings!, 'shilling')]
      const isLast = /^["'”’)\]]*\s*$/.test(match.input.slice(match.index + written.length))
      return said.filter(Boolean).join(' ') + (isLast && written.endsWith('.') ? '.' : '')
    })
    .replace(PENCE, ([, n = '']) => pence(n))
}
