import type { Rule } from '../rule.ts'

const RUN = /(?<=(?<![!-~])[!-~]{60})[!-~]{440,}/gu

// A run of more than 500 characters without a space (base64, minified code, a ruler) is nothing to listen to: its first
// 60 are read, then “…”.
//
// Before all others: they may then take runs for short.
export const data: Rule = (text) => text.replace(RUN, () => '…')
