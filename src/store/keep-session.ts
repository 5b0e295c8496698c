import { placeIn } from './place-slice.ts'
import { writeSettings, type SettingsStorage } from './saved-settings.ts'
import type { SpeechStore } from './speech-store.ts'

const KEPT = [
  'text',
  'delivery',
  'emotions',
  'ownEmotions',
  'cast',
  'queue',
  'place',
  'openText',
  'library',
] as const
const AFTER_MS = 400

/** Writes what a reload must not lose: once the typing rests, and before the page goes. */
export function keepSession(store: SpeechStore, storage: SettingsStorage | null): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    const state = store.getState()
    const { delivery, emotions, ownEmotions, cast, queue, draft, openText } = state
    const place = placeIn(state)
    writeSettings(storage, {
      ...{ delivery, emotions, ownEmotions, queue },
      ...(cast && { cast }),
      ...(draft
        ? { text: draft.text, place: draft.place, draftManner: draft.manner }
        : { text: state.text, place }),
      ...(openText !== null && { open: { id: openText, position: place ?? 0 } }),
    })
  }
  store.subscribe((now, before) => {
    if (KEPT.every((name) => now[name] === before[name])) return
    clearTimeout(timer)
    timer = setTimeout(save, AFTER_MS)
  })
  if (typeof addEventListener === 'function') addEventListener('pagehide', save)
}
