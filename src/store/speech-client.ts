import type { DeviceReport } from '../client/device-report.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type {
  ExportOptions,
  LoadState,
  PlayerReport,
  RequestId,
  SoundMark,
  SpeechEvent,
  SpeechRequest,
} from '../protocol.ts'
import type { RenderedSound, SpeechWorker } from '../speech-worker.ts'
import type { StorageRoom } from './offline-slice.ts'

/** What goes to the speech worker as it is, and is described there. */
type Passed =
  | 'offlineSize'
  | 'downloadSize'
  | 'formats'
  | 'forgetParts'
  | 'sentences'
  | 'speechCache'
  | 'clearSpeechCache'
  | 'inspect'
  | 'voices'
  | 'voiceMap'
  | 'preloadVoice'
  | 'addVoice'
  | 'removeVoice'
  | 'voiceFile'
  | 'favourites'
  | 'setFavourites'
  | 'blends'
  | 'setBlends'
  | 'lexicon'
  | 'setLexicon'

/** What the store needs from whoever speaks. Errors are SpeechErrors by name. */
export interface SpeechClient extends Pick<SpeechWorker, Passed> {
  /** Adds a listener. `onInterrupted`: the system has taken the audio away, or given it back. */
  listen(onReport: (report: PlayerReport) => void, onInterrupted: (isOver: boolean) => void): void
  /** In a user gesture, before anything is awaited. */
  openAudio(): Promise<void>
  /** Nothing will be heard for a while. */
  restAudio(): void
  /** Obeyed as soon as can be; another engine than before has to be loaded anew. */
  setConfiguration(configuration: TTSConfiguration): void
  /** Frees what the engine takes; it is started again by `load`. */
  letGo(): void
  /** Whether bytes cost money here, as far as the browser tells. */
  isMetered(): boolean
  load(onState: (state: LoadState) => void): Promise<void>
  makeOffline(
    onProgress: (progress: { readonly loaded: number; readonly total: number }) => void,
  ): Promise<void>
  deviceReport(): Promise<DeviceReport>
  storageRoom(): Promise<StorageRoom | null>
  /** Whether a sound file carries our mark. @throws SpeechError InputError where it cannot be read */
  examineSound(file: Blob): Promise<SoundMark>
  /** Resolves when the last sample has been handed to the player. */
  speak(request: SpeechRequest, onEvent: (event: SpeechEvent) => void): Promise<void>
  render(
    request: SpeechRequest,
    options: ExportOptions,
    onEvent: (event: SpeechEvent) => void,
  ): Promise<RenderedSound>
  pause(): void
  /** What is heard at this moment: seconds of a stream's content, by the audio clock. */
  heard(): { readonly id: RequestId; readonly seconds: number } | null
  resume(): Promise<void>
  stop(id: RequestId): Promise<void>
  /** Everything that is spoken, waits or is rendered. */
  stopAll(): Promise<void>
}
