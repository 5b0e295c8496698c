import type { DeviceReport } from '../client/device-report.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type {
  ExportOptions,
  LexiconEntry,
  LoadState,
  Locale,
  NamedBlend,
  PlacedVoice,
  PlayerReport,
  RequestId,
  SoundFormat,
  SpeechCacheState,
  SpeechEvent,
  Span,
  SpeechRequest,
  TextInspection,
  VoiceInfo,
} from '../protocol.ts'
import type { RenderedSound } from '../speech-worker.ts'
import type { StorageRoom } from './offline-slice.ts'

/** What the store needs from whoever speaks. Errors are SpeechErrors by name. */
export interface SpeechClient {
  /** Adds a listener. */
  /** `onInterrupted`: the system has taken the audio away, or given it back. */
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
  /** As `downloadSize`, of everything that the site has. */
  offlineSize(): Promise<{ readonly missing: number; readonly total: number }>
  makeOffline(
    onProgress: (progress: { readonly loaded: number; readonly total: number }) => void,
  ): Promise<void>
  deviceReport(): Promise<DeviceReport>
  storageRoom(): Promise<StorageRoom | null>
  downloadSize(): Promise<{ readonly missing: number; readonly total: number }>
  /** Resolves when the last sample has been handed to the player. */
  speak(request: SpeechRequest, onEvent: (event: SpeechEvent) => void): Promise<void>
  render(
    request: SpeechRequest,
    options: ExportOptions,
    onEvent: (event: SpeechEvent) => void,
  ): Promise<RenderedSound>
  formats(): Promise<readonly SoundFormat[]>
  pause(): void
  /** What is heard at this moment: seconds of a stream's content, by the audio clock. */
  heard(): { readonly id: RequestId; readonly seconds: number } | null
  resume(): Promise<void>
  stop(id: RequestId): Promise<void>
  sentences(text: string, locale: Locale, markup: 'plain' | 'ssml'): Promise<readonly Span[]>
  /** What is kept of speech that was made. */
  speechCache(): Promise<SpeechCacheState>
  clearSpeechCache(): Promise<void>
  /** Everything that is spoken, waits or is rendered. */
  stopAll(): Promise<void>
  inspect(text: string, locale: Locale, markup: 'plain' | 'ssml', from?: number): Promise<TextInspection>
  voices(): Promise<readonly VoiceInfo[]>
  voiceMap(): Promise<readonly PlacedVoice[]>
  preloadVoice(formula: string): Promise<void>
  addVoice(fileName: string, bytes: Uint8Array): Promise<VoiceInfo>
  removeVoice(id: string): Promise<void>
  voiceFile(formula: string): Promise<Blob>
  favourites(): Promise<readonly string[]>
  setFavourites(ids: readonly string[]): Promise<void>
  blends(): Promise<readonly NamedBlend[]>
  setBlends(blends: readonly NamedBlend[]): Promise<void>
  lexicon(): Promise<readonly LexiconEntry[]>
  setLexicon(entries: readonly LexiconEntry[]): Promise<void>
}
