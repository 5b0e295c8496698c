/** What stands raised, or leads elsewhere. */
export interface RaisedText {
  readonly text: string
  /** Of the line, up to it. */
  readonly before: string
  readonly isRaised: boolean
  /** Where a link leads, if it is one or holds one. */
  readonly href: string | undefined
}

/** A reference such as 12, [3], * or a. */
const MARK = /^[\s[(]*(?:\d{1,4}|[*†‡§]+|[a-z])[\s\])]*$/u
const BRACKETED = /^\s*(?:\[.*\]|\(.*\)|[*†‡§]+)\s*$/u
const FIGURES = /^\s*\d{1,3}\s*$/
/** What has an exponent: x, mc, 10, km, a bracket. The mark of a note stands after a word or a full stop. */
const BASE = /(?:^|[^\p{L}\p{N}])(?:\p{L}{1,2}|\d+)$|[)\]]$/u

/** The text as it is to be read: nothing of the mark of a note, and figures raised where they are an exponent. */
export function raised({ text, before, isRaised, href }: RaisedText): string {
  if (!MARK.test(text)) return text
  if (!isRaised) return BRACKETED.test(text) || (FIGURES.test(text) && href?.includes('#')) ? '' : text
  const isExponent = href === undefined && FIGURES.test(text) && BASE.test(before)
  return isExponent ? text.trim().replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!) : ''
}
