import { checkDelivery } from '../config/check-delivery.ts'
import { DELIVERY_LIMITS, STRENGTH_LIMITS } from '../config/delivery-limits.ts'
import { EMOTION_NAMES, type EmotionName } from '../config/emotion-names.ts'
import type { SpeechDelivery } from '../protocol.ts'

type Shares = NonNullable<SpeechDelivery['emotions']>

/** An emotion that the user has made of others and of the controls. */
export interface OwnEmotion {
  readonly name: string
  /** At strength 1. */
  readonly shares: Shares
}

/** How much of an emotion, by name: one of the ten or one's own. */
export interface NamedEmotion {
  readonly name: string
  readonly strength: number
}

/** Longest name of one. */
export const LONGEST_EMOTION_NAME = 40

/** What an emotion of this name and strength is made of; none where nothing is called that. */
export function sharesOf(name: string, strength: number, own: readonly OwnEmotion[]): Shares {
  if (isEmotionName(name)) return [{ emotion: name, strength }]
  const found = own.find((one) => one.name === name)?.shares ?? []
  return found.map((share) => ({
    ...share,
    strength: Math.min(STRENGTH_LIMITS.most, share.strength * strength),
  }))
}

/** The emotions that a delivery holds, where they are all of the ten. */
export function namedIn({ emotions = [] }: SpeechDelivery = {}): NamedEmotion[] {
  const named = emotions.flatMap(({ emotion, strength }) =>
    typeof emotion === 'string' ? [{ name: emotion, strength }] : [],
  )
  return named.length === emotions.length ? named : []
}

/** A delivery, without its styles, as shares of emotions: what the controls add becomes a recipe. */
export function sharesIn({ emotions = [], styles: _, ...controls }: SpeechDelivery): Shares {
  const { pitch = 0, range = 1, rate = 1, pauses = 1, gain = 0 } = controls
  const recipe = { pitch, range: range - 1, rate: rate - 1, pauses: pauses - 1, energy: gain }
  const isChanged = Object.keys(DELIVERY_LIMITS).some((name) => name in controls)
  return isChanged ? [...emotions, { emotion: recipe, strength: 1 }] : emotions
}

/** Those of what was kept that can be read. */
export function readOwnEmotions(kept: unknown): OwnEmotion[] {
  return Array.isArray(kept) ? kept.filter(isOwnEmotion) : []
}

export function isEmotionName(name: string): name is EmotionName {
  return (EMOTION_NAMES as readonly string[]).includes(name)
}

function isOwnEmotion(kept: unknown): kept is OwnEmotion {
  try {
    const { name, shares } = kept as OwnEmotion
    checkDelivery({ emotions: shares })
    return typeof name === 'string' && name !== '' && name.length <= LONGEST_EMOTION_NAME && shares.length > 0
  } catch {
    return false
  }
}
