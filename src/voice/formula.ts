/**
 * What a voice formula says. Weights are proportions: a blend divides each by their sum, so `a*2 + b`, `a(2)+b(1)` and
 * `a:67, b:33` need not sum to one, and one voice with any weight is itself. A formula keeps the numbers as they were
 * written; its canonical form has them divided.
 */
export interface Formula {
  readonly from: Recipe
  /** Of a morph: what the voice has become at the end of the text. */
  readonly to?: Recipe
}

/** One blend for both halves of the style vector, or one for each. */
export interface Recipe {
  readonly timbre: Blend
  readonly prosody: Blend
}

/** `mean`: weighted sum. `spherical`: along the sphere, so that no loudness is lost. `rows`: each row from one voice, by chance. */
export type BlendMethod = 'mean' | 'spherical' | 'rows'

export interface Blend {
  readonly method: BlendMethod
  readonly terms: readonly Term[]
  /** Of `rows`: the same number gives the same voice. */
  readonly seed: number
  /** Of `mean`: as long a vector as its voices have on average. */
  readonly keepsEnergy: boolean
}

export interface Term {
  /** Not zero in sum; may be negative or above one. */
  readonly weight: number
  readonly of: VoiceName | Blend
}

export interface VoiceName {
  readonly name: string
  /** Where it stands in the text, from 0. */
  readonly at: number
}

export const BLEND_METHODS: readonly BlendMethod[] = ['mean', 'spherical', 'rows']

/** Words with a meaning of their own where “(” follows; as names they stand in quotation marks. */
export const RESERVED: readonly string[] = [...BLEND_METHODS, 'timbre', 'prosody']

/** Of letters, digits and underscores: needs no quotation marks. */
export const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u

export function isBlend(source: VoiceName | Blend): source is Blend {
  return 'terms' in source
}

/** Both halves alike. */
export function wholeRecipe(blend: Blend): Recipe {
  return { timbre: blend, prosody: blend }
}

export function meanOf(terms: readonly Term[]): Blend {
  return { method: 'mean', terms, seed: 0, keepsEnergy: false }
}
