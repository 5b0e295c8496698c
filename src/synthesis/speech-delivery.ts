import type { EmotionName } from '../config/emotion-names.ts'
import type { EmotionRecipe } from './emotion-recipe.ts'
import type { SpeechStyles } from './speech-styles.ts'

/** So much of an emotion, by its name or one of the user's own. */
export interface EmotionShare {
  readonly emotion: EmotionName | EmotionRecipe
  /** 0 nothing, 1 its recipe, 2 twice as much. */
  readonly strength: number
}

/** How a text is to be spoken; absent fields change nothing. Limits: src/config/delivery-limits.ts. */
export interface SpeechDelivery {
  /** Several add up. */
  readonly emotions?: readonly EmotionShare[]
  /** Semitones. */
  readonly pitch?: number
  /** Factor on the melody's distance from its middle: 0 monotone, 1 as it is. */
  readonly range?: number
  /** Factor on the speaking rate; unlike the request's speed it is kept to the frame. */
  readonly rate?: number
  /** Factor on the length of pauses. */
  readonly pauses?: number
  /** Decibels. */
  readonly gain?: number
  /** What of the text's own writing is to be heard; absent: none of it. */
  readonly styles?: SpeechStyles
}
