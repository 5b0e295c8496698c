import type { Rule } from '../rule.ts'

const FENCE = /^[ \t]{0,12}(?:```+|~~~+)[ \t]{0,8}[\w+#.-]{0,30}[^\n`]{0,80}$/gmu
const INLINE = /(?<![`\\])`([^`\n]{1,300})`(?!`)/gu

// `npm test` → npm test · a fence of ``` goes, the lines of code between stay
//
// Before punctuation, which takes two backticks for a quote, and before markdown, whose stars code does not mean.
export const code: Rule = (text) =>
  text.text.includes('`') || text.text.includes('~~~')
    ? text.replace(FENCE, () => '').replace(INLINE, ([, content]) => content)
    : text
