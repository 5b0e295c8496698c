/** What the page may ask of the other threads. Apart from `protocol.ts` because it names the browser's own objects. */
import type { QueueCommand } from './audio/player-messages.ts'
import type { TTSConfiguration } from './config/tts-configuration.ts'
import type {
  CaptionFormat,
  EngineOptions,
  ExportOptions,
  LexiconEntry,
  LoadState,
  NamedBlend,
  PlacedVoice,
  Locale,
  RequestId,
  SoundFormat,
  SoundMark,
  SoundReport,
  SpeechCacheState,
  SpeechEvent,
  Span,
  SpeechRequest,
  StreamOptions,
  TextInspection,
  TimedMark,
  TimedWord,
  VoiceInfo,
} from './protocol.ts'

export interface RenderedSound {
  readonly file: Blob
  readonly captions: Readonly<Partial<Record<CaptionFormat, string>>>
  readonly report: SoundReport
  /** With seconds of the file. */
  readonly words: readonly TimedWord[]
  /** As they are reached, with seconds of the file. */
  readonly marks: readonly TimedMark[]
}

/** The speech worker as the page sees it through Comlink. */
export interface SpeechWorker {
  configure(options: EngineOptions): Promise<void>
  /** Asked each 5 s while anybody waits for an answer. @returns true where the model hangs: this thread has to be ended. */
  beat(): Promise<boolean>
  /** Obeyed from the next chunk on; what of it concerns the engine is in `configure`. */
  setConfiguration(configuration: TTSConfiguration): Promise<void>
  /** Bytes `load` would have to download now, and in all; 0 missing: everything is on this device. */
  downloadSize(): Promise<{ readonly missing: number; readonly total: number }>
  /** As `downloadSize`, of everything that the site has: all voices, dictionaries and plans. */
  offlineSize(): Promise<{ readonly missing: number; readonly total: number }>
  /** Brings all of that onto this device. */
  makeOffline(
    onProgress: (progress: { readonly loaded: number; readonly total: number }) => void | Promise<void>,
  ): Promise<void>
  /** Fetches what is missing, starts the model. Safe to call twice. The last `onState` stays: the engine may change later. */
  load(onState: (state: LoadState) => void | Promise<void>): Promise<void>
  /** The worker's end of the channel to the player worklet. */
  connectPlayer(port: MessagePort): Promise<void>
  /**
   * Speaks to the player; resolves when the last sample has been handed over. A newer call cancels this one and all that
   * wait, unless its turn is `queued`; what is cancelled rejects with a CancelledError. A page that is busy is not
   * waited for, unless it leaves hundreds of events unanswered.
   */
  speak(request: SpeechRequest, onEvent: (event: SpeechEvent) => void | Promise<void>): Promise<void>
  /** Speaks into a file, without playing. */
  render(
    request: SpeechRequest,
    options: ExportOptions,
    onEvent: (event: SpeechEvent) => void | Promise<void>,
  ): Promise<RenderedSound>
  /** All parts are there: what was kept of them is not needed any more. */
  forgetParts(): Promise<void>
  /**
   * Speaks over a port, piece by piece as it is made; see `stream-messages.ts`. Loudness is left as it is spoken.
   * Resolves when all is made; what goes wrong is told over the port.
   */
  stream(request: SpeechRequest, options: StreamOptions, port: MessagePort): Promise<void>
  /** Whether a sound carries our mark. @param pcm mono at SAMPLE_RATE */
  readMark(pcm: Float32Array): Promise<SoundMark>
  /** The formats that this browser can write. */
  formats(): Promise<readonly SoundFormat[]>
  cancel(id: RequestId): Promise<void>
  /** Everything: what is spoken, what waits and what is rendered. */
  cancelAll(): Promise<void>
  /** Where the sentences stand, for a text of any length at once: for “next” and “previous”. Hardly waits for speech. */
  sentences(text: string, locale: Locale, markup: 'plain' | 'ssml'): Promise<readonly Span[]>
  /** What is kept of speech that was made. */
  speechCache(): Promise<SpeechCacheState>
  clearSpeechCache(): Promise<void>
  /** A page of whole sentences from a place on; `next` of it tells where the following one begins. */
  inspect(text: string, locale: Locale, markup: 'plain' | 'ssml', from?: number): Promise<TextInspection>
  voices(): Promise<readonly VoiceInfo[]>
  /** Where the voices lie in timbre. */
  voiceMap(): Promise<readonly PlacedVoice[]>
  /** Loads what a voice formula will need. */
  preloadVoice(formula: string): Promise<void>
  /** Keeps a voice from a file. @throws SpeechError InputError that says what is wrong with the file */
  addVoice(fileName: string, bytes: Uint8Array): Promise<VoiceInfo>
  removeVoice(id: string): Promise<void>
  /** A blend as a voice of its own, 510 × 1 × 256 float32. @throws SpeechError InputError, AssetError */
  voiceFile(formula: string): Promise<Blob>
  /** Ids of the voices that the user has marked. */
  favourites(): Promise<readonly string[]>
  setFavourites(ids: readonly string[]): Promise<void>
  /** The user's own blends; the presets are not among them. */
  blends(): Promise<readonly NamedBlend[]>
  /** Replaces the user's blends. @throws SpeechError InputError naming the one that cannot be spoken. */
  setBlends(blends: readonly NamedBlend[]): Promise<void>
  lexicon(): Promise<readonly LexiconEntry[]>
  /** Replaces the user's lexicon. @throws SpeechError InputError naming the offending symbol. */
  setLexicon(entries: readonly LexiconEntry[]): Promise<void>
}

/** Page → player worklet. */
export type PlayerCommand = QueueCommand | { readonly kind: 'connect'; readonly port: MessagePort }
