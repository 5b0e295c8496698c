import { checkDelivery } from '../config/check-delivery.ts'
import type { SpeechDelivery } from '../protocol.ts'
import { readOwnEmotions, type NamedEmotion, type OwnEmotion } from './own-emotions.ts'

const KEY = 'litetts'

/** What is kept between visits. */
export interface SavedSettings {
  readonly text?: string
  readonly delivery?: SpeechDelivery
  readonly cast?: Readonly<Record<string, string>>
  readonly emotions?: readonly NamedEmotion[]
  readonly ownEmotions?: readonly OwnEmotion[]
}

/** As much of the browser's localStorage as is needed. */
export interface SettingsStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** @returns what can be read; nothing where storage is absent, forbidden or holds something else. */
export function readSettings(storage: SettingsStorage | null): SavedSettings {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}')
    if (typeof saved !== 'object' || saved === null) return {}
    const { text, delivery, emotions, ownEmotions, cast } = saved as Record<string, unknown>
    return {
      ...(typeof text === 'string' && { text }),
      ...(isDelivery(delivery) && { delivery, ...(isNamed(emotions) && { emotions }) }),
      ...(isCast(cast) && { cast }),
      ownEmotions: readOwnEmotions(ownEmotions),
    }
  } catch {
    return {}
  }
}

/** Keeps them, or does nothing where the browser has no room or forbids it. */
export function writeSettings(storage: SettingsStorage | null, settings: SavedSettings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings))
  } catch {
    // A private window or a full disk: this visit works without.
  }
}

function isCast(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((voice) => typeof voice === 'string')
  )
}

function isDelivery(value: unknown): value is SpeechDelivery {
  try {
    checkDelivery(value)
    return value !== undefined
  } catch {
    return false
  }
}

function isNamed(value: unknown): value is readonly NamedEmotion[] {
  if (!Array.isArray(value)) return false
  return value.every((one: Partial<NamedEmotion> | null) => {
    return typeof one?.name === 'string' && typeof one.strength === 'number'
  })
}
