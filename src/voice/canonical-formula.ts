import { FormulaError } from './formula-error.ts'
import {
  isBlend,
  meanOf,
  type Blend,
  type Formula,
  type Recipe,
  type Term,
  type VoiceName,
} from './formula.ts'
import { printBlend, printFormula, printName } from './print-formula.ts'

/** Beyond this share of the whole there is nothing left that sounds like a voice. */
const LARGEST_SHARE = 10
const DECIMALS = 1e6
/** Rounded shares sum to one only about; they are not divided again, so that a canonical form is its own. */
const NEARLY_ONE = 1e-4

/**
 * The one form of everything that sounds the same: shares instead of weights, six decimals, in the order of the names, equal
 * voices added up, brackets and methods gone where they change nothing. Sounds are made from this form and kept under it.
 * @throws FormulaError for weights that give no voice
 */
export function canonicalFormula({ from, to }: Formula): Formula {
  const start = canonicalRecipe(from)
  const end = to && canonicalRecipe(to)
  const isMorph = end !== undefined && printFormula({ from: start }) !== printFormula({ from: end })
  return { from: start, ...(isMorph && { to: end }) }
}

/**
 * What a morph has become. @param share of the way, 0 … 1, taken in hundredths
 * @returns a canonical formula that no longer morphs
 */
export function formulaAt({ from, to }: Formula, share: number): Formula {
  if (!to) return { from }
  const way = Math.round(Math.min(1, Math.max(0, share)) * 100) / 100
  const between = (half: keyof Recipe) =>
    meanOf([
      { weight: 1 - way, of: from[half] },
      { weight: way, of: to[half] },
    ])
  return canonicalFormula({ from: { timbre: between('timbre'), prosody: between('prosody') } })
}

function canonicalRecipe({ timbre, prosody }: Recipe): Recipe {
  return { timbre: canonicalBlend(timbre), prosody: canonicalBlend(prosody) }
}

function canonicalBlend(blend: Blend): Blend {
  const { method } = blend
  const parts = blend.terms.flatMap((term) => {
    if (!isBlend(term.of)) return [term]
    const of = canonicalBlend(term.of)
    const isSum = method === 'mean' && !blend.keepsEnergy && of.method === 'mean' && !of.keepsEnergy
    if (of.terms.length > 1 && !isSum) return [{ weight: term.weight, of }]
    return of.terms.map((inner) => ({ weight: term.weight * inner.weight, of: inner.of }))
  })
  const terms = inShares(addedUp(parts))
  if (method === 'rows' && terms.some(({ weight }) => weight < 0)) {
    throw new FormulaError(
      1 + firstName(blend).at,
      'rows(…) takes each row from one of the voices, by chance: a weight there cannot be negative.',
    )
  }
  const [only] = terms
  if (terms.length === 1) return isBlend(only!.of) ? only!.of : meanOf([{ weight: 1, of: only!.of }])
  return {
    method,
    terms,
    seed: method === 'rows' ? blend.seed : 0,
    keepsEnergy: method === 'mean' && blend.keepsEnergy,
  }
}

/** Equal voices and equal blends in one term, in the order of their names. */
function addedUp(terms: readonly Term[]): Term[] {
  const byName = new Map<string, Term>()
  for (const term of terms) {
    const name = isBlend(term.of) ? `(${printBlend(term.of)})` : printName(term.of.name)
    const { of, weight } = byName.get(name) ?? { of: term.of, weight: 0 }
    byName.set(name, { of, weight: weight + term.weight })
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term)
}

/** Weights divided by their sum; voices without a share are gone. */
function inShares(terms: readonly Term[]): Term[] {
  const at = firstName({ terms }).at
  const sum = terms.reduce((sum, { weight }) => sum + weight, 0)
  const size = terms.reduce((size, { weight }) => size + Math.abs(weight), 0)
  if (Math.abs(sum) <= 1e-9 * size || size === 0) {
    throw new FormulaError(
      at + 1,
      'The weights of this blend sum to zero, and each is divided by their sum. Raise one of them.',
    )
  }
  const divisor = Math.abs(sum - 1) < NEARLY_ONE ? 1 : sum
  const shares = terms.map(({ weight, of }) => ({
    weight: Math.round((weight / divisor) * DECIMALS) / DECIMALS,
    of,
  }))
  const largest = Math.max(...shares.map(({ weight }) => Math.abs(weight)))
  if (largest > LARGEST_SHARE) {
    throw new FormulaError(
      at + 1,
      `One voice would be ${Number(largest.toPrecision(3))} times the whole blend; ${LARGEST_SHARE} times is the most. Bring the weights closer together or make their sum larger.`,
    )
  }
  return shares.filter(({ weight }) => weight !== 0)
}

function firstName({ terms }: Pick<Blend, 'terms'>): VoiceName {
  const { of } = terms[0]!
  return isBlend(of) ? firstName(of) : of
}
