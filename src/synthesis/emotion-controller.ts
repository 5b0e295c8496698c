import { DELIVERY_LIMITS, type Limits } from '../config/delivery-limits.ts'
import type { EmotionName } from '../config/emotion-names.ts'
import type { EmotionRecipe } from './emotion-recipe.ts'
import { EMOTIONS } from './emotions.ts'
import type { EmotionShare, SpeechDelivery } from './speech-delivery.ts'

/** What a whole text is spoken with: emotions and the request's own settings together, every field within its limits. */
export interface Performance {
  /** Semitones. */
  readonly pitch: number
  /** Factors. */
  readonly range: number
  readonly rate: number
  readonly pauses: number
  /** Decibels. */
  readonly gain: number
  readonly attack: number
  readonly presence: number
  readonly tilt: number
  /** Semitones. */
  readonly accent: number
}

/** As the model speaks by itself. */
export const NEUTRAL: Performance = {
  pitch: 0,
  range: 1,
  rate: 1,
  pauses: 1,
  gain: 0,
  attack: 0,
  presence: 0,
  tilt: 0,
  accent: 0,
}

/** Between stressed syllables and the rest, and for the timbre's filters. */
const DECIBELS: Limits = { least: -12, most: 12, usual: 0 }
const SEMITONES: Limits = { least: -6, most: 6, usual: 0 }

/** Turns emotions, how much of each, and the user's own settings into what is to be done to the sound. */
export class EmotionController {
  readonly #recipes: Readonly<Record<EmotionName, EmotionRecipe>>

  constructor(recipes: Readonly<Record<EmotionName, EmotionRecipe>> = EMOTIONS) {
    this.#recipes = recipes
  }

  /** One recipe for several emotions: linear in every field, so nothing at strength 0 and twice as much at 2. */
  blend(shares: readonly EmotionShare[]): Required<EmotionRecipe> {
    const sum = (field: keyof EmotionRecipe) =>
      shares.reduce((total, { emotion, strength }) => {
        const recipe: EmotionRecipe = typeof emotion === 'string' ? this.#recipes[emotion] : emotion
        return total + strength * (recipe[field] ?? 0)
      }, 0)
    return {
      pitch: sum('pitch'),
      range: sum('range'),
      rate: sum('rate'),
      pauses: sum('pauses'),
      energy: sum('energy'),
      attack: sum('attack'),
      accent: sum('accent'),
      presence: sum('presence'),
      tilt: sum('tilt'),
    }
  }

  perform(delivery: SpeechDelivery = {}): Performance {
    const emotion = this.blend(delivery.emotions ?? [])
    const { pitch = 0, range = 1, rate = 1, pauses = 1, gain = 0 } = delivery
    const limits = DELIVERY_LIMITS
    return {
      pitch: within(pitch + emotion.pitch, limits.pitch),
      range: within(range * (1 + emotion.range), limits.range),
      rate: within(rate * (1 + emotion.rate), limits.rate),
      pauses: within(pauses * (1 + emotion.pauses), limits.pauses),
      gain: within(gain + emotion.energy, limits.gain),
      attack: within(emotion.attack, DECIBELS),
      accent: within(emotion.accent, SEMITONES),
      presence: within(emotion.presence, DECIBELS),
      tilt: within(emotion.tilt, DECIBELS),
    }
  }
}

function within(value: number, { least, most }: Limits): number {
  return Math.min(most, Math.max(least, value))
}
