import {
  isBlend,
  meanOf,
  wholeRecipe,
  type Blend,
  type BlendMethod,
  type Formula,
  type Recipe,
} from '../voice/formula.ts'
import { parseFormula } from '../voice/parse-formula.ts'
import { printFormula } from '../voice/print-formula.ts'

export type { BlendMethod }

export interface DraftVoice {
  readonly name: string
  readonly weight: number
  /** Randomising, spreading and the map leave it alone. */
  readonly locked: boolean
}

/** What sliders can show of a blend: voices with weights, no brackets. */
export interface DraftHalf {
  readonly method: BlendMethod
  readonly seed: number
  readonly keepsEnergy: boolean
  readonly voices: readonly DraftVoice[]
}

/** A blend as it is being edited. */
export type BlendDraft =
  | {
      readonly kind: 'sliders'
      readonly timbre: DraftHalf
      /** Absent: as the timbre. */
      readonly prosody?: DraftHalf
    }
  | {
      /** Morphs and blends in blends: what sliders cannot show. */
      readonly kind: 'text'
      readonly formula: string
    }

export type HalfName = keyof Recipe

export function draftOfVoice(name: string): BlendDraft {
  return { kind: 'sliders', timbre: halfOf(meanOf([{ weight: 1, of: { name, at: 0 } }]))! }
}

/** @param last whose locks are kept where the voices are the same. @throws FormulaError where it cannot be read */
export function draftOf(formula: string, last?: BlendDraft): BlendDraft {
  const { from, to } = parseFormula(formula)
  const timbre = halfOf(from.timbre)
  const prosody = halfOf(from.prosody)
  if (to || !timbre || !prosody) return { kind: 'text', formula }
  const [oldTimbre, oldProsody] = last?.kind === 'sliders' ? [last.timbre, last.prosody] : []
  return {
    kind: 'sliders',
    timbre: withLocks(timbre, oldTimbre),
    ...(from.prosody !== from.timbre && { prosody: withLocks(prosody, oldProsody) }),
  }
}

export function formulaOf(draft: BlendDraft): string {
  if (draft.kind === 'text') return draft.formula
  const timbre = blendOf(draft.timbre)
  const recipe = draft.prosody ? { timbre, prosody: blendOf(draft.prosody) } : wholeRecipe(timbre)
  return printFormula({ from: recipe } satisfies Formula)
}

/** Each voice's part of the whole; zeros where the weights sum to zero. */
export function sharesOfHalf({ voices }: DraftHalf): number[] {
  const sum = voices.reduce((sum, { weight }) => sum + weight, 0)
  return voices.map(({ weight }) => (sum === 0 ? 0 : weight / sum))
}

function halfOf(blend: Blend): DraftHalf | undefined {
  const [only] = blend.terms
  // `spherical(…)` alone is one term; its own terms are what the sliders show.
  if (blend.terms.length === 1 && only && isBlend(only.of)) return halfOf(only.of)
  const voices: DraftVoice[] = []
  for (const { weight, of } of blend.terms) {
    if (isBlend(of)) return undefined
    voices.push({ name: of.name, weight, locked: false })
  }
  const { method, seed, keepsEnergy } = blend
  return { method, seed, keepsEnergy, voices }
}

function blendOf({ method, seed, keepsEnergy, voices }: DraftHalf): Blend {
  const terms = voices.map(({ name, weight }) => ({ weight, of: { name, at: 0 } }))
  return { method, seed, keepsEnergy, terms }
}

function withLocks(half: DraftHalf, last: DraftHalf | undefined): DraftHalf {
  const isLocked = (name: string) => last?.voices.find((voice) => voice.name === name)?.locked ?? false
  return { ...half, voices: half.voices.map((voice) => ({ ...voice, locked: isLocked(voice.name) })) }
}
