import { createStore, type StoreApi } from 'zustand/vanilla'
import { configurationOfAddress, type Query } from '../config/address-configuration.ts'
import { DynamicConfig } from '../config/dynamic-config.ts'
import { castSlice } from './cast-slice.ts'
import { deliverySlice } from './delivery-slice.ts'
import { diagnosticsSlice } from './diagnostics-slice.ts'
import { errorSlice, failureTeller } from './error-slice.ts'
import { fileSlice } from './file-slice.ts'
import { followConfiguration } from './follow-configuration.ts'
import { followOpenText } from './follow-open-text.ts'
import { importSlice, NO_DOCUMENTS } from './import-slice.ts'
import { libraryExchangeSlice } from './library-exchange-slice.ts'
import type { DocumentReader, LibraryPort } from './library-port.ts'
import { librarySlice } from './library-slice.ts'
import { MemoryLibrary } from './memory-library.ts'
import { keepSession } from './keep-session.ts'
import { markSlice } from './mark-slice.ts'
import { modelLoader, modelSlice } from './model-slice.ts'
import { Monitor } from './monitor.ts'
import { keptSpeechSlice } from './kept-speech-slice.ts'
import { offlineSlice } from './offline-slice.ts'
import { followPlace, placeSlice } from './place-slice.ts'
import { playbackSlice } from './playback-slice.ts'
import { queueSlice } from './queue-slice.ts'
import { readingSlice } from './reading-slice.ts'
import { renderingSlice } from './rendering-slice.ts'
import { CONFIGURATION_KEY, readConfiguration, writeConfiguration } from './saved-configuration.ts'
import { readSettings, type SettingsStorage } from './saved-settings.ts'
import { notice, settingsSlice } from './settings-slice.ts'
import { joinSlices, type SliceTools } from './slice.ts'
import type { SpeechClient } from './speech-client.ts'
import type { SpeechState } from './speech-state.ts'
import type { StandIn } from './stand-in.ts'
import { textSlice } from './text-slice.ts'
import { voiceLabSlice } from './voice-lab-slice.ts'
import { voiceSlice } from './voice-slice.ts'
import { watch } from './watch.ts'

export type SpeechStore = StoreApi<SpeechState>

export interface SpeechStoreOptions {
  /** Of the page's address: settings that go above what the user has set before. */
  readonly address?: Query
  readonly updateSite?: () => void
  /** Absent: no file can be read. */
  readonly documents?: DocumentReader
  /** Absent: texts are kept for this visit. */
  readonly library?: LibraryPort
  readonly standIn?: StandIn
}

const REST_AFTER_MS = 20_000

/** The page's one store: what it shows, and the actions that call the client. */
export function createSpeechStore(
  client: SpeechClient,
  storage: SettingsStorage | null,
  {
    address,
    updateSite = () => {},
    documents = NO_DOCUMENTS,
    standIn,
    library = new MemoryLibrary(),
  }: SpeechStoreOptions = {},
): SpeechStore {
  const saved = readSettings(storage)
  const config = new DynamicConfig()
  const monitor = new Monitor()
  const { settings, profiles } = readConfiguration(storage)
  config.setLayer('user', settings)
  const issues = address ? config.setLayer('address', configurationOfAddress(address)) : []
  const notices = issues.length > 0 ? [notice('the address of this page', issues)] : []
  const store: SpeechStore = createStore<SpeechState>((set, get) => {
    const tools: SliceTools = {
      client,
      documents,
      library,
      saved: { ...saved, profiles, notices },
      config,
      updateSite,
      standIn,
      set,
      get,
      fail: failureTeller(set),
      load: modelLoader(client, set, get),
    }
    return joinSlices(
      castSlice(tools),
      deliverySlice(tools),
      errorSlice(tools),
      modelSlice(tools),
      diagnosticsSlice(tools, monitor),
      keptSpeechSlice(tools),
      offlineSlice(tools),
      placeSlice(tools),
      playbackSlice(tools),
      queueSlice(tools),
      readingSlice(tools),
      fileSlice(tools),
      importSlice(tools),
      libraryExchangeSlice(tools),
      librarySlice(tools),
      markSlice(tools),
      renderingSlice(tools),
      settingsSlice(tools),
      textSlice(tools),
      voiceLabSlice(tools),
      voiceSlice(tools),
    )
  })
  followConfiguration(config, store, client)
  watch(store, monitor)
  followPlace(store)
  followOpenText(store, library)
  keepSession(store, storage)
  saveConfiguration(config, store, storage)
  restAfterSilence(store, client)
  return store
}

/** Keeps what the user sets, and takes what another tab keeps; there, another voice may be speaking. */
function saveConfiguration(config: DynamicConfig, store: SpeechStore, storage: SettingsStorage | null): void {
  const save = () =>
    writeConfiguration(storage, { settings: config.layer('user'), profiles: store.getState().profiles })
  // Written again, it would go back and forth between two pages for ever: each keeps its own voice.
  let isTaking = false
  store.subscribe((now, before) => {
    if (isTaking) return
    if (now.configuration !== before.configuration || now.profiles !== before.profiles) save()
  })
  if (typeof addEventListener !== 'function') return
  addEventListener('storage', ({ key }) => {
    if (key !== CONFIGURATION_KEY) return
    const { settings, profiles } = readConfiguration(storage)
    isTaking = true
    config.setLayer('user', { ...settings, speech: config.layer('user').speech ?? {} })
    store.setState({ profiles })
    isTaking = false
  })
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
