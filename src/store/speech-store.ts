import { createStore, type StoreApi } from 'zustand/vanilla'
import { DEFAULT_VOICE } from './default-voice.ts'
import { openingText } from './opening-text.ts'
import { playbackActions } from './playback-actions.ts'
import { readSettings, writeSettings, type SettingsStorage } from './saved-settings.ts'
import type { SpeechClient } from './speech-client.ts'
import type { SpeechState } from './speech-state.ts'
import { textActions } from './text-actions.ts'

export type SpeechStore = StoreApi<SpeechState>

const SAVE_AFTER_MS = 400
const REST_AFTER_MS = 20_000

/** The page's one store: what it shows, and the actions that call the client. */
export function createSpeechStore(client: SpeechClient, storage: SettingsStorage | null): SpeechStore {
  const saved = readSettings(storage)
  const store: SpeechStore = createStore<SpeechState>((set, get) => ({
    text: saved.text ?? openingText,
    voice: saved.voice ?? DEFAULT_VOICE,
    speed: saved.speed ?? 1,
    voices: [],
    blends: [],
    download: { kind: 'unknown' },
    model: { kind: 'idle' },
    secondsLeft: null,
    playback: { kind: 'silent' },
    rendering: { kind: 'none' },
    result: null,
    inspection: { kind: 'closed' },
    lexicon: [],
    error: null,
    actions: {
      setText: (text) => set({ text }),
      setVoice: (voice) => set({ voice }),
      setSpeed: (speed) => set({ speed }),
      dismissError: () => set({ error: null }),
      ...playbackActions(client, set, get),
      ...textActions(client, set, get),
    },
  }))
  saveChanges(store, storage)
  restAfterSilence(store, client)
  return store
}

/** Writes once the typing rests, and before the page goes. */
function saveChanges(store: SpeechStore, storage: SettingsStorage | null): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    const { text, voice, speed } = store.getState()
    writeSettings(storage, { text, voice, speed })
  }
  store.subscribe((now, before) => {
    if (now.text === before.text && now.voice === before.voice && now.speed === before.speed) return
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  })
  if (typeof addEventListener === 'function') addEventListener('pagehide', save)
}

/** Lets the audio hardware rest some time after the last word, never while something is being prepared. */
function restAfterSilence(store: SpeechStore, client: SpeechClient): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  store.subscribe((now, before) => {
    if (now.playback.kind === before.playback.kind) return
    clearTimeout(timer)
    if (now.playback.kind === 'silent' || now.playback.kind === 'done') {
      timer = setTimeout(() => client.restAudio(), REST_AFTER_MS)
    }
  })
}
