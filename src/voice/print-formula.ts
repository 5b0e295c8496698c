import { isBlend, PLAIN_NAME, RESERVED, type Blend, type Formula, type Recipe, type Term } from './formula.ts'

/** A formula as `parseFormula` reads it again, with the numbers as they are. */
export function printFormula({ from, to }: Formula): string {
  return to ? `${printRecipe(from)} -> ${printRecipe(to)}` : printRecipe(from)
}

function printRecipe({ timbre, prosody }: Recipe): string {
  const [one, other] = [printBlend(timbre), printBlend(prosody)]
  return one === other ? one : `timbre(${one}) prosody(${other})`
}

/** Without brackets around a plain mean. */
export function printBlend(blend: Blend): string {
  const { method, terms, seed, keepsEnergy } = blend
  const sum = terms.map((term, index) => printTerm(term, index === 0)).join('')
  if (method === 'rows') return `rows(${sum}, seed=${seed})`
  if (method === 'mean' && keepsEnergy) return `mean(${sum}, energy=kept)`
  return method === 'mean' ? sum : `${method}(${sum})`
}

function printTerm({ weight, of }: Term, isFirst: boolean): string {
  const size = isFirst ? weight : Math.abs(weight)
  const link = isFirst ? '' : weight < 0 || Object.is(weight, -0) ? ' - ' : ' + '
  return `${link}${printSource(of)}${size === 1 ? '' : `*${size}`}`
}

function printSource(source: Term['of']): string {
  if (!isBlend(source)) return printName(source.name)
  const printed = printBlend(source)
  return source.method === 'mean' && !source.keepsEnergy ? `(${printed})` : printed
}

/** With quotation marks where it needs them. */
export function printName(name: string): string {
  return PLAIN_NAME.test(name) && !RESERVED.includes(name) ? name : `"${name.replaceAll('"', '')}"`
}
