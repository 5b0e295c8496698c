import type { Locale } from '../protocol.ts'
import { canonicalFormula, formulaAt } from './canonical-formula.ts'
import { isBlend, type Blend, type Formula } from './formula.ts'
import { printFormula } from './print-formula.ts'
import type { VoiceDirectory } from './voice-directory.ts'
import { localeOf } from './voice-discovery.ts'

/** What a formula says, before anything is loaded. */
export interface ReadVoice {
  /** Canonical, with the hashes of the user's own voices: two formulas with the same key sound the same. */
  readonly key: string
  /** How it reads English: as most of it does. */
  readonly locale: Locale
  readonly formula: Formula
  /** It is another voice at another place of the text. */
  readonly morphs: boolean
}

export interface VoiceShare {
  readonly voice: string
  readonly weight: number
}

/** @param share of the way of a morph, 0 … 1. @throws FormulaError that says what is wrong with the formula */
export function readVoice(formula: string, directory: VoiceDirectory, share = 0): ReadVoice {
  const whole = canonicalFormula(directory.read(formula))
  const canonical = formulaAt(whole, share)
  return {
    key: printFormula(canonical) + ownHashes(canonical, directory),
    locale: localeOfBlend(canonical.from.prosody, directory),
    formula: canonical,
    morphs: whole.to !== undefined,
  }
}

/** Every voice of a canonical blend with its share; one that stands in several brackets comes several times. */
export function sharesOf({ terms }: Blend): VoiceShare[] {
  return terms.flatMap(({ weight, of }) =>
    isBlend(of)
      ? sharesOf(of).map((inner) => ({ voice: inner.voice, weight: weight * inner.weight }))
      : [{ voice: of.name, weight }],
  )
}

function localeOfBlend(prosody: Blend, { discovery }: VoiceDirectory): Locale {
  let british = 0
  for (const { voice, weight } of sharesOf(prosody)) {
    british += localeOf(discovery.get(voice)) === 'en-gb' ? weight : -weight
  }
  return british > 0 ? 'en-gb' : 'en-us'
}

/** A voice that was removed may leave its name to another one. */
function ownHashes({ from }: Formula, { discovery }: VoiceDirectory): string {
  const ids = new Set([...sharesOf(from.timbre), ...sharesOf(from.prosody)].map(({ voice }) => voice))
  return [...ids]
    .map((id) => discovery.get(id))
    .map(({ id, own }) => (own ? ` [${id} ${own.sha256.slice(0, 16)}]` : ''))
    .join('')
}
