import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import workletUrl from '../workers/player.worklet.ts?worker&url'
import { DocumentReader } from './client/document-reader.ts'
import { ApiDesk } from './client/api-desk.ts'
import { OtherTabs } from './client/other-tabs.ts'
import { onOpenedFiles, takeShared } from './client/shared-text.ts'
import { SilentSound } from './client/silent-sound.ts'
import { SiteUpdates } from './client/site-updates.ts'
import { fetchSiteSettings } from './client/site-settings.ts'
import { SystemVoice } from './client/system-voice.ts'
import { trustOwnScripts } from './client/trusted-urls.ts'
import { TtsClient } from './client/tts-client.ts'
import { Library } from './storage/library.ts'
import type { LibraryEntry } from './store/library-entry.ts'
import { SpeechError, type SpeechErrorName } from './errors.ts'
import { offerMediaControls } from './store/media-controls.ts'
import { createSpeechStore, type SpeechStore } from './store/speech-store.ts'
import { yieldToTabs } from './store/yield-to-tabs.ts'
import { App } from './ui/app.tsx'
import './ui/styles/tokens.css'
import './ui/styles/base.css'

declare global {
  interface Window {
    /** The page's store; there when the address ends in `#automation`. */
    litetts?: SpeechStore
  }
}

trustOwnScripts()

const client = new TtsClient({
  spawn: () => new Worker(new URL('../workers/tts.worker.ts', import.meta.url), { type: 'module' }),
  workletUrl,
  assetsUrl: new URL('./', document.baseURI).href,
})

let isTouched = false
for (const input of ['pointerdown', 'keydown', 'input']) {
  addEventListener(input, () => (isTouched = true), { once: true, passive: true })
}

const updates = new SiteUpdates({
  url: './sw.js',
  isUntouched: () => !isTouched && isIdle(),
  onWaiting: () => store.setState({ isUpdateWaiting: true }),
})

const store = createSpeechStore(client, localStorageIfAny(), {
  address: new URLSearchParams(location.search),
  updateSite: () => updates.apply(),
  documents: new DocumentReader(
    () => new Worker(new URL('../workers/document.worker.ts', import.meta.url), { type: 'module' }),
  ),
  library: new Library<LibraryEntry>(),
  ...('speechSynthesis' in window && { standIn: new SystemVoice(speechSynthesis) }),
})
if ('mediaSession' in navigator) {
  offerMediaControls(store, navigator.mediaSession, new SilentSound(), (init) => new MediaMetadata(init))
}
const desk = new ApiDesk({ client, load: loadOrFail, state: () => store.getState().model })
if ('serviceWorker' in navigator) desk.open(navigator.serviceWorker)
yieldToTabs(store, client, new OtherTabs(), () => document.hidden && !desk.isBusy)
if (location.hash.includes('automation')) window.litetts = store
void store.getState().actions.restoreLibrary()

// What this page fetches now is there without a network the next time, so nothing has to be waited for.
if ('serviceWorker' in navigator && navigator.serviceWorker.controller) client.wake()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
)

// After the first paint: nothing of this is needed to read, type or choose.
requestAnimationFrame(() =>
  setTimeout(async () => {
    const { actions } = store.getState()
    onOpenedFiles((files) => void actions.importFiles(files))
    actions.adoptSiteSettings(await fetchSiteSettings())
    const shared = await takeShared()
    if (shared.text) actions.takeText(shared.text)
    if (shared.files.length > 0) void actions.importFiles(shared.files)
    if (import.meta.env.PROD && (await updates.start())) return
    await actions.start()
  }),
)

async function loadOrFail(): Promise<void> {
  const { actions } = store.getState()
  if (await actions.load()) return
  const { model } = store.getState()
  if (model.kind === 'failed') throw new SpeechError(model.name as SpeechErrorName, model.message)
  throw new SpeechError('CancelledError', 'The model is not on this device, and was not downloaded.')
}

function isIdle(): boolean {
  const { model, playback, rendering } = store.getState()
  return model.kind === 'idle' && playback.kind === 'silent' && rendering.kind === 'none'
}

function localStorageIfAny(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
