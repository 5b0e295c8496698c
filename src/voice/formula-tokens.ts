import { FormulaError } from './formula-error.ts'

export interface FormulaToken {
  readonly kind: 'name' | 'quoted' | 'number' | 'sign' | 'end'
  /** As written; the name alone of a quoted one. Signs in one writing: `*` for ×, `->` for →, `-` for −. */
  readonly text: string
  /** Of a number; a percentage is a hundredth of what is written. */
  readonly value: number
  /** In the formula, from 0. */
  readonly at: number
}

/** Weights are proportions: nobody needs more, and sums stay numbers. */
const LARGEST_WEIGHT = 1e100

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(\s*%)?/iy
const QUOTED = /"([^"]*)"|“([^”]*)”|'([^']*)'/y
const SIGN = /->|→|[+\-−–*×·():,;=]/y
const SAME: Readonly<Record<string, string>> = {
  '→': '->',
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  ';': ',',
}

/** Cuts a formula into names, numbers and signs; the last token is its end. @throws FormulaError */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = []
  let at = 0
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(formula)
  }
  for (;;) {
    at += match(/\s*/y)![0].length
    if (at === formula.length) break
    const found = tokenAt(match, at)
    if (!found) {
      const character = String.fromCodePoint(formula.codePointAt(at)!)
      throw FormulaError.unexpected(at, 'a voice’s name, a weight or a sign such as + or *', character)
    }
    tokens.push(found.token)
    at += found.length
  }
  tokens.push({ kind: 'end', text: '', value: 0, at })
  return tokens
}

function tokenAt(match: (pattern: RegExp) => RegExpExecArray | null, at: number) {
  const name = match(NAME)
  if (name) return made('name', name[0], 0, name[0].length, at)
  const number = match(NUMBER)
  if (number) {
    const value = Number.parseFloat(number[0]) / (number[1] ? 100 : 1)
    if (!(value <= LARGEST_WEIGHT)) throw FormulaError.unexpected(at, 'a weight of common size', number[0])
    return made('number', number[0], value, number[0].length, at)
  }
  const quoted = match(QUOTED)
  if (quoted) return made('quoted', quoted[1] ?? quoted[2] ?? quoted[3] ?? '', 0, quoted[0].length, at)
  const sign = match(SIGN)
  if (sign) return made('sign', SAME[sign[0]] ?? sign[0], 0, sign[0].length, at)
  return undefined
}

function made(kind: FormulaToken['kind'], text: string, value: number, length: number, at: number) {
  return { token: { kind, text, value, at }, length }
}
