import { canonicalFormula } from './canonical-formula.ts'
import { sharesOf } from './read-voice.ts'
import type { VoiceDirectory } from './voice-directory.ts'

/** Every voice that a formula needs, by id, also by way of saved blends and at the end of a morph. @throws FormulaError */
export function voicesIn(formula: string, directory: VoiceDirectory): ReadonlySet<string> {
  const { from, to = from } = canonicalFormula(directory.read(formula))
  const blends = [from.timbre, from.prosody, to.timbre, to.prosody]
  return new Set(blends.flatMap(sharesOf).map(({ voice }) => voice))
}
