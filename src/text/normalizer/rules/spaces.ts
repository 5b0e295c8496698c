import type { Rule } from '../rule.ts'

const RUNS = /\s{2,}|[\t\n\r]/gu
const EDGES = /^\s+|\s+$/gu
const BEFORE_STOP = /(?<=[\p{L}\p{N}"”')\]]) +(?=[,;:!?.](?:\s|$))/gu

// One space between words, none at the ends or before a comma.
//
// Last of all.
export const spaces: Rule = (text) =>
  text
    .replace(RUNS, () => ' ')
    .replace(BEFORE_STOP, () => '')
    .replace(EDGES, () => '')
