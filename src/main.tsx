import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import workletUrl from '../workers/player.worklet.ts?worker&url'
import { readEngineOptions } from './client/engine-options.ts'
import { startServiceWorker } from './client/service-worker.ts'
import { TtsClient } from './client/tts-client.ts'
import { createSpeechStore, type SpeechStore } from './store/speech-store.ts'
import { App } from './ui/app.tsx'
import './ui/styles/tokens.css'
import './ui/styles/base.css'

declare global {
  interface Window {
    /** The page's store; there when the address ends in `#automation`. */
    litetts?: SpeechStore
  }
}

const client = new TtsClient({
  spawn: () => new Worker(new URL('../workers/tts.worker.ts', import.meta.url), { type: 'module' }),
  workletUrl,
  engine: readEngineOptions(location.search, new URL('./', document.baseURI).href),
})

const store = createSpeechStore(client, localStorageIfAny())
if (location.hash.includes('automation')) window.litetts = store

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
)

// After the first paint: nothing of this is needed to read, type or choose.
requestAnimationFrame(() =>
  setTimeout(async () => {
    if (import.meta.env.PROD) await startServiceWorker()
    await store.getState().actions.start()
  }),
)

function localStorageIfAny(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
