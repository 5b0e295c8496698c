import type { Rule } from '../rule.ts'

const GRADE = /(?=[-−–])(?<=\b(?:an?|with|of|got|gave|grade|rated) [A-D])[-−–](?=[,.;:)!?]| \p{Ll}|$)/gu
const NEGATIVE = /(?=[-−–])(?<!\d["'])(?<=^|[\s([{<>"“'‘,:;/]|\bto |—)[-−–](?=(?:[$£€¥] ?)?(?:\d|\.\d))/gu

// -5 → minus 5 · an A- in art → an A minus in art · (-$6.9 million) → (minus $6.9 million), but covid-19 and 2003-04 keep their dash
//
// After ranges, which have used up the dashes between two numbers.
export const negatives: Rule = (text) => text.replace(GRADE, () => ' minus').replace(NEGATIVE, () => 'minus ')
