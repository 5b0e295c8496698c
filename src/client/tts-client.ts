import { proxy, transfer, wrap, type Remote } from 'comlink'
import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import { needsRestart } from '../config/needs-restart.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import { SpeechError } from '../errors.ts'
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
  StreamOptions,
  TextInspection,
  VoiceInfo,
} from '../protocol.ts'
import type { RenderedSound, SpeechWorker } from '../speech-worker.ts'
import { deviceReport } from './device-report.ts'
import { engineOptions } from './engine-options.ts'
import { AudioPlayer } from './audio-player.ts'

export interface TtsClientOptions {
  readonly spawn: () => Worker
  readonly workletUrl: string
  /** Address of the folder that holds `assets.json`. */
  readonly assetsUrl: string
}

/** As much of the browser's Network Information as is needed; Chromium alone has it. */
interface NetworkInformation {
  readonly saveData?: boolean
  readonly type?: string
}

/** One life of the speech worker. */
interface Thread {
  readonly remote: Remote<SpeechWorker>
  /** Never resolves; rejects when the worker is gone, so that no call waits for ever. */
  readonly gone: Promise<never>
  readonly configured: Promise<void>
  playerConnected: Promise<void> | undefined
  hasFailed: boolean
  /** Ends it; calls that wait for it reject with this error. */
  readonly end: (error: unknown) => void
}

/** The page's way to the speech worker and the audio thread. Starts the worker, and a new one after a crash. */
export class TtsClient {
  readonly #options: TtsClientOptions
  readonly #player: AudioPlayer
  #configuration = DEFAULT_CONFIGURATION
  #thread: Thread | null = null
  readonly #onReport: ((report: PlayerReport) => void)[] = []
  readonly #onInterrupted: ((isOver: boolean) => void)[] = []

  constructor(options: TtsClientOptions) {
    this.#options = options
    this.#player = new AudioPlayer({
      workletUrl: options.workletUrl,
      onReport: (report) => this.#onReport.forEach((tell) => tell(report)),
      onInterrupted: (isOver) => this.#onInterrupted.forEach((tell) => tell(isOver)),
      onClosed: () => {
        if (this.#thread) this.#thread.playerConnected = undefined
      },
    })
  }

  /** One listener more. */
  listen(onReport: (report: PlayerReport) => void, onInterrupted: (isOver: boolean) => void): void {
    this.#onReport.push(onReport)
    this.#onInterrupted.push(onInterrupted)
  }

  setConfiguration(configuration: TTSConfiguration): void {
    const before = this.#configuration
    this.#configuration = configuration
    this.#player.setVolume(configuration.audio.volume / 100)
    this.#player.setRate(configuration.audio.listeningSpeed)
    if (needsRestart(configuration, before)) {
      this.#thread?.end(new SpeechError('CancelledError', 'The engine starts anew with other settings.'))
    } else {
      void this.#thread?.remote.setConfiguration(configuration).catch(() => {})
    }
  }

  letGo(): void {
    this.#thread?.end(new SpeechError('CancelledError', 'The engine was let go of.'))
  }

  isMetered(): boolean {
    const { connection } = navigator as { readonly connection?: NetworkInformation }
    return connection !== undefined && (connection.saveData === true || connection.type === 'cellular')
  }

  /** Must be called in a user gesture. @throws SpeechError AudioOutputError */
  openAudio(): Promise<void> {
    return this.#player.open()
  }

  /** A worker in which the model would not start is given up: the runtime never starts twice in one. */
  async load(onState: (state: LoadState) => void): Promise<void> {
    const thread = (this.#thread ??= this.#start())
    try {
      await this.#call(({ remote }) => remote.load(proxy(onState)))
    } catch (error) {
      const hadFailed = thread.hasFailed
      thread.hasFailed = true
      if (!(error instanceof Error && error.name === 'ModelError')) throw error
      thread.end(error)
      if (!hadFailed) throw error
      await this.load(onState)
    }
  }

  offlineSize(): Promise<{ readonly missing: number; readonly total: number }> {
    return this.#call(({ remote }) => remote.offlineSize())
  }

  makeOffline(
    onProgress: (progress: { readonly loaded: number; readonly total: number }) => void,
  ): Promise<void> {
    return this.#call(({ remote }) => remote.makeOffline(proxy(onProgress)))
  }

  readonly deviceReport = deviceReport

  async storageRoom() {
    const { storage } = navigator as { readonly storage?: StorageManager }
    const estimate = await storage?.estimate?.().catch(() => null)
    if (!estimate) return null
    const { usage = 0, quota = 0 } = estimate
    const isPersistent = (await storage?.persisted?.().catch(() => false)) ?? false
    return { used: usage, available: Math.max(0, quota - usage), isPersistent }
  }

  downloadSize(): Promise<{ readonly missing: number; readonly total: number }> {
    return this.#call(({ remote }) => remote.downloadSize())
  }

  speak(request: SpeechRequest, onEvent: (event: SpeechEvent) => void): Promise<void> {
    this.#player.resume()
    return this.#call(async (thread) => {
      await (thread.playerConnected ??= this.#connectPlayer(thread))
      await thread.remote.speak(request, proxy(onEvent))
    })
  }

  render(
    request: SpeechRequest,
    options: ExportOptions,
    onEvent: (event: SpeechEvent) => void,
  ): Promise<RenderedSound> {
    return this.#call(({ remote }) => remote.render(request, options, proxy(onEvent)))
  }

  /** @param port gets the sound, and what goes wrong with it; where the worker is gone, this rejects instead. */
  stream(request: SpeechRequest, options: StreamOptions, port: MessagePort): Promise<void> {
    return this.#call(({ remote }) => remote.stream(request, options, transfer(port, [port])))
  }

  formats(): Promise<readonly SoundFormat[]> {
    return this.#call(({ remote }) => remote.formats())
  }

  pause(): void {
    this.#player.pause()
  }

  /** What is heard at this moment: seconds of a stream's content, by the audio clock. */
  heard(): { readonly id: RequestId; readonly seconds: number } | null {
    return this.#player.heard()
  }

  /** Lets go of the audio hardware until it is opened again. */
  restAudio(): void {
    this.#player.rest()
  }

  /** Also brings the audio back after an interruption. @throws SpeechError AudioOutputError */
  async resume(): Promise<void> {
    await this.#player.open()
    this.#player.resume()
  }

  /** Silence at once; the worker follows. */
  async stop(id: RequestId): Promise<void> {
    this.#player.stop(id)
    if (this.#thread) await this.#call(({ remote }) => remote.cancel(id))
  }

  sentences(text: string, locale: Locale, markup: 'plain' | 'ssml'): Promise<readonly Span[]> {
    return this.#call(({ remote }) => remote.sentences(text, locale, markup))
  }

  /** What is kept of speech that was made. */
  speechCache(): Promise<SpeechCacheState> {
    return this.#call(({ remote }) => remote.speechCache())
  }

  clearSpeechCache(): Promise<void> {
    return this.#call(({ remote }) => remote.clearSpeechCache())
  }

  /** Everything that is spoken, waits or is rendered. Silence at once; the worker follows. */
  async stopAll(): Promise<void> {
    this.#player.stopAll()
    if (this.#thread) await this.#call(({ remote }) => remote.cancelAll())
  }

  inspect(text: string, locale: Locale, markup: 'plain' | 'ssml', from?: number): Promise<TextInspection> {
    return this.#call(({ remote }) => remote.inspect(text, locale, markup, from))
  }

  voices(): Promise<readonly VoiceInfo[]> {
    return this.#call(({ remote }) => remote.voices())
  }

  voiceMap(): Promise<readonly PlacedVoice[]> {
    return this.#call(({ remote }) => remote.voiceMap())
  }

  preloadVoice(formula: string): Promise<void> {
    return this.#call(({ remote }) => remote.preloadVoice(formula))
  }

  addVoice(fileName: string, bytes: Uint8Array): Promise<VoiceInfo> {
    return this.#call(({ remote }) => remote.addVoice(fileName, bytes))
  }

  removeVoice(id: string): Promise<void> {
    return this.#call(({ remote }) => remote.removeVoice(id))
  }

  voiceFile(formula: string): Promise<Blob> {
    return this.#call(({ remote }) => remote.voiceFile(formula))
  }

  favourites(): Promise<readonly string[]> {
    return this.#call(({ remote }) => remote.favourites())
  }

  setFavourites(ids: readonly string[]): Promise<void> {
    return this.#call(({ remote }) => remote.setFavourites(ids))
  }

  blends(): Promise<readonly NamedBlend[]> {
    return this.#call(({ remote }) => remote.blends())
  }

  setBlends(blends: readonly NamedBlend[]): Promise<void> {
    return this.#call(({ remote }) => remote.setBlends(blends))
  }

  lexicon(): Promise<readonly LexiconEntry[]> {
    return this.#call(({ remote }) => remote.lexicon())
  }

  setLexicon(entries: readonly LexiconEntry[]): Promise<void> {
    return this.#call(({ remote }) => remote.setLexicon(entries))
  }

  async #call<T>(use: (thread: Thread) => Promise<T>): Promise<T> {
    const thread = (this.#thread ??= this.#start())
    return Promise.race([thread.configured.then(() => use(thread)), thread.gone])
  }

  #start(): Thread {
    const worker = this.#options.spawn()
    const remote = wrap<SpeechWorker>(worker)
    let end: Thread['end'] = () => {}
    const gone = new Promise<never>((_, reject) => {
      end = (error) => {
        worker.terminate()
        if (this.#thread === thread) this.#thread = null
        reject(error)
      }
    })
    // Whoever waits for a call hears of it there.
    gone.catch(() => {})
    worker.onerror = (event) => {
      event.preventDefault()
      end(
        new SpeechError(
          'ModelError',
          'The speech engine stopped unexpectedly, perhaps for lack of memory. Your text is kept. Press Speak to start the engine again.',
        ),
      )
    }
    const configured = remote
      .configure(engineOptions(this.#configuration, this.#options.assetsUrl))
      .then(() => remote.setConfiguration(this.#configuration))
    const thread: Thread = { remote, gone, configured, playerConnected: undefined, hasFailed: false, end }
    return thread
  }

  #connectPlayer(thread: Thread): Promise<void> {
    const port = this.#player.connectWorker()
    return thread.remote.connectPlayer(transfer(port, [port]))
  }
}
