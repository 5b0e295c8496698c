import type { SpeechStore } from '../../src/store/speech-store.ts'

declare global {
  interface Window {
    /** The page's store; there when the address ends in `#automation`. */
    litetts?: SpeechStore
  }
}
