import { FormulaError } from './formula-error.ts'
import { isBlend, type Blend, type Formula, type Recipe, type Term, type VoiceName } from './formula.ts'
import { parseFormula } from './parse-formula.ts'
import type { VoiceDiscovery } from './voice-discovery.ts'
import { VOICE_PRESETS, type NamedBlend } from './voice-presets.ts'

/** Blends in blends in blends: deeper than anybody goes, and where one that names itself ends. */
const DEEPEST = 8

/** What a name in a formula stands for: a voice of the catalogue, a preset, or what the user has saved. */
export class VoiceDirectory {
  readonly discovery: VoiceDiscovery
  readonly #blends: ReadonlyMap<string, string>

  /** A voice goes before a blend of the same name. @param saved the user's own blends */
  constructor(discovery: VoiceDiscovery, saved: readonly NamedBlend[] = []) {
    this.discovery = discovery
    this.#blends = new Map([...VOICE_PRESETS, ...saved].map(({ name, formula }) => [name, formula]))
  }

  /** @param formula also the name of a saved blend, with spaces and all. @returns voices of the catalogue alone. @throws FormulaError */
  read(formula: string): Formula {
    const name = formula.trim()
    const parsed = parseFormula(this.#blends.get(name) ?? formula)
    return this.#expanded(parsed, 0, isName(parsed))
  }

  #expanded({ from, to }: Formula, depth: number, isAlone: boolean): Formula {
    const whole = (recipe: Recipe): Recipe => ({
      timbre: this.#blend(recipe.timbre, 'timbre', depth, isAlone),
      prosody: this.#blend(recipe.prosody, 'prosody', depth, isAlone),
    })
    return { from: whole(from), ...(to && { to: whole(to) }) }
  }

  #blend(blend: Blend, half: keyof Recipe, depth: number, isAlone: boolean): Blend {
    const terms = blend.terms.map(({ weight, of }): Term => ({
      weight,
      of: isBlend(of) ? this.#blend(of, half, depth, false) : this.#named(of, half, depth, isAlone),
    }))
    return { ...blend, terms }
  }

  #named(voice: VoiceName, half: keyof Recipe, depth: number, isAlone: boolean): VoiceName | Blend {
    if (this.discovery.has(voice.name)) return voice
    const formula = this.#blends.get(voice.name)
    if (formula === undefined) {
      const where = isAlone ? '' : `At column ${voice.at + 1} of the voice formula: `
      throw new FormulaError(
        voice.at + 1,
        where + this.discovery.whyNot(voice.name, [...this.#blends.keys()]),
      )
    }
    const parsed = parseFormula(formula)
    if (parsed.to) {
      throw new FormulaError(
        voice.at + 1,
        `“${voice.name}” morphs from one voice to another, so it cannot be part of a blend. Use it alone.`,
      )
    }
    if (depth === DEEPEST) {
      throw new FormulaError(
        voice.at + 1,
        `“${voice.name}” names itself, by way of other blends. Change its formula.`,
      )
    }
    return this.#blend(parsed.from[half], half, depth + 1, false)
  }
}

function isName({ from, to }: Formula): boolean {
  return !to && from.timbre === from.prosody && from.timbre.terms.length === 1
}
