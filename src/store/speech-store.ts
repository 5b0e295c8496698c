import { createStore, type StoreApi } from 'zustand/vanilla'
import { deliverySlice } from './delivery-slice.ts'
import { errorSlice, failureTeller } from './error-slice.ts'
import { modelLoader, modelSlice } from './model-slice.ts'
import { playbackSlice } from './playback-slice.ts'
import { renderingSlice } from './rendering-slice.ts'
import { readSettings, writeSettings, type SettingsStorage } from './saved-settings.ts'
import { joinSlices, type SliceTools } from './slice.ts'
import type { SpeechClient } from './speech-client.ts'
import type { SpeechState } from './speech-state.ts'
import { textSlice } from './text-slice.ts'
import { voiceLabSlice } from './voice-lab-slice.ts'
import { voiceSlice } from './voice-slice.ts'

export type SpeechStore = StoreApi<SpeechState>

const SAVED = ['text', 'voice', 'speed', 'delivery'] as const
const SAVE_AFTER_MS = 400
const REST_AFTER_MS = 20_000

/** The page's one store: what it shows, and the actions that call the client. */
export function createSpeechStore(client: SpeechClient, storage: SettingsStorage | null): SpeechStore {
  const saved = readSettings(storage)
  const store: SpeechStore = createStore<SpeechState>((set, get) => {
    const tools: SliceTools = {
      client,
      saved,
      set,
      get,
      fail: failureTeller(set),
      load: modelLoader(client, set, get),
    }
    return joinSlices(
      deliverySlice(tools),
      errorSlice(tools),
      modelSlice(tools),
      playbackSlice(tools),
      renderingSlice(tools),
      textSlice(tools),
      voiceLabSlice(tools),
      voiceSlice(tools),
    )
  })
  saveChanges(store, storage)
  restAfterSilence(store, client)
  return store
}

/** Writes once the typing rests, and before the page goes. */
function saveChanges(store: SpeechStore, storage: SettingsStorage | null): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    const { text, voice, speed, delivery } = store.getState()
    writeSettings(storage, { text, voice, speed, delivery })
  }
  store.subscribe((now, before) => {
    if (SAVED.every((name) => now[name] === before[name])) return
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  })
  if (typeof addEventListener === 'function') addEventListener('pagehide', save)
}

/** Lets the audio hardware rest some time after the last word, never while something is being prepared. */
function restAfterSilence(store: SpeechStore, client: SpeechClient): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  store.subscribe((now, before) => {
    if (isQuiet(now) === isQuiet(before)) return
    clearTimeout(timer)
    if (isQuiet(now)) timer = setTimeout(() => client.restAudio(), REST_AFTER_MS)
  })
}

function isQuiet({ playback, lab }: SpeechState): boolean {
  return (playback.kind === 'silent' || playback.kind === 'done') && lab.hearing.kind === 'idle'
}
