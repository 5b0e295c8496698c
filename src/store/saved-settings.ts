import type { Manner } from './library-entry.ts'
import { readManner } from './manner.ts'
import type { SpeechDelivery, SpeechRequest } from '../protocol.ts'
import { readOwnEmotions, type NamedEmotion, type OwnEmotion } from './own-emotions.ts'
import { isCast, isDelivery } from './saved-kinds.ts'
import { readQueue } from './saved-queue.ts'

const KEY = 'litetts'

/** What is kept between visits. */
export interface SavedSettings {
  readonly text?: string
  readonly delivery?: SpeechDelivery
  readonly cast?: Readonly<Record<string, string>>
  readonly emotions?: readonly NamedEmotion[]
  readonly ownEmotions?: readonly OwnEmotion[]
  readonly queue?: readonly SpeechRequest[]
  /** Where in the text listening was left. */
  readonly place?: number | null
  /** The text of the library that is open, and where listening stopped in it; `text` is then the draft that waits. */
  readonly open?: { readonly id: string; readonly position: number }
  /** Of the draft that waits. */
  readonly draftManner?: Manner
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
    const { text, delivery, emotions, ownEmotions, cast, queue, place, open, draftManner } = saved as Record<
      string,
      unknown
    >
    const manner = readManner(draftManner)
    return {
      ...(typeof text === 'string' && { text }),
      ...(isDelivery(delivery) && { delivery, ...(isNamed(emotions) && { emotions }) }),
      ...(isCast(cast) && { cast }),
      ...(typeof text === 'string' && isPlaceIn(text, place) && { place }),
      queue: readQueue(queue),
      ownEmotions: readOwnEmotions(ownEmotions),
      ...(isOpen(open) && { open }),
      ...(manner && { draftManner: manner }),
    }
  } catch {
    return {}
  }
}

/** Keeps them, without the queue where that is too much, or does nothing where the browser has no room or forbids it. */
export function writeSettings(storage: SettingsStorage | null, settings: SavedSettings): void {
  for (const kept of [settings, { ...settings, queue: [] }]) {
    try {
      return storage?.setItem(KEY, JSON.stringify(kept))
    } catch {
      // A private window or a full disk: this visit works without.
    }
  }
}

function isPlaceIn(text: string, place: unknown): place is number {
  return typeof place === 'number' && Number.isInteger(place) && place > 0 && place < text.length
}

export function isNamed(value: unknown): value is readonly NamedEmotion[] {
  if (!Array.isArray(value)) return false
  return value.every((one: Partial<NamedEmotion> | null) => {
    return typeof one?.name === 'string' && typeof one.strength === 'number'
  })
}

function isOpen(value: unknown): value is NonNullable<SavedSettings['open']> {
  if (typeof value !== 'object' || value === null) return false
  const { id, position } = value as Record<string, unknown>
  return typeof id === 'string' && typeof position === 'number' && position >= 0
}
