/**
 * What may be part of the product beside its own Apache-2.0: nothing that would put terms on the product as a whole.
 * MPL-2.0 puts them on its own files alone, which are used as they are published.
 */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'CC-BY-4.0',
  'BlueOak-1.0.0',
  'Python-2.0',
]

/** @param expression in SPDX: of what stands between `OR` one is enough, of what stands between `AND` all are needed. */
export function isAllowed(expression: string): boolean {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? []
  let next = 0

  function alternatives(): boolean {
    let allowed = together()
    while (tokens[next]?.toUpperCase() === 'OR') {
      next += 1
      allowed = together() || allowed
    }
    return allowed
  }

  function together(): boolean {
    let allowed = one()
    while (tokens[next]?.toUpperCase() === 'AND') {
      next += 1
      allowed = one() && allowed
    }
    return allowed
  }

  function one(): boolean {
    const token = tokens[next++]
    if (token !== '(') return token !== undefined && ALLOWED.includes(token)
    const allowed = alternatives()
    return tokens[next++] === ')' && allowed
  }

  return alternatives() && next === tokens.length
}
