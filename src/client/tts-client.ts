import { proxy, transfer } from 'comlink'
import { DEFAULT_CONFIGURATION } from '../config/dynamic-config.ts'
import { needsRestart } from '../config/needs-restart.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import { isSpeechError, SpeechError } from '../errors.ts'
import type {
  AcousticModelInfo,
  EngineOptions,
  ExportOptions,
  LexiconEntry,
  LoadState,
  Locale,
  NamedBlend,
  PlacedVoice,
  PlayerReport,
  RequestId,
  SoundFormat,
  SoundMark,
  SpeechCacheState,
  SpeechEvent,
  Span,
  SpeechRequest,
  StreamOptions,
  TextInspection,
  VoiceInfo,
} from '../protocol.ts'
import type { RenderedSound } from '../speech-worker.ts'
import { Caution } from './caution.ts'
import { deviceReport } from './device-report.ts'
import { engineOptions } from './engine-options.ts'
import { AudioPlayer } from './audio-player.ts'
import { hurried } from './hurried.ts'
import { SpeechThread } from './speech-thread.ts'

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

const NEEDS_LESS =
  'The speech engine ran out of memory. Your text is kept. Press Speak to start it again with a plan that needs less.'

/** The page's way to the speech worker and the audio thread. Starts the worker, and a new one after a crash. */
export class TtsClient {
  readonly #options: TtsClientOptions
  readonly #player: AudioPlayer
  #configuration = DEFAULT_CONFIGURATION
  /** By this factor what is heard was made too fast. */
  #hurry = 1
  #thread: SpeechThread | null = null
  readonly #caution = new Caution()
  #info: AcousticModelInfo | undefined
  /** Its model is there: it need not be asked. */
  #readyThread: SpeechThread | undefined
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
    this.#setRate()
    if (needsRestart(configuration, before)) {
      this.#thread?.end(new SpeechError('CancelledError', 'The engine starts anew with other settings.'))
    } else {
      void this.#thread?.remote.setConfiguration(configuration).catch(() => {})
    }
  }

  /** Begins what takes a while, and what any call would begin. */
  wake(): void {
    this.#thread ??= this.#start()
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
    if (thread === this.#readyThread) return
    try {
      await this.#ask((asked) =>
        asked.remote.load(
          proxy((state) => {
            this.#readyThread = state.kind === 'ready' ? asked : undefined
            return onState(this.#noted(state))
          }),
        ),
      )
    } catch (error) {
      const hadFailed = thread.hasFailed
      thread.hasFailed = true
      if (!(error instanceof Error && error.name === 'ModelError')) throw error
      thread.end(error)
      if (!hadFailed) throw error
      await this.load(onState)
    }
  }

  /** How the engine runs, remembered; what it does without is told with it. */
  #noted(state: LoadState): LoadState {
    if (state.kind !== 'ready') return state
    this.#info = state.info
    const notice = [this.#caution.notice, state.notice].filter(Boolean).join(' ')
    return notice === '' ? state : { ...state, notice }
  }

  offlineSize(): Promise<{ readonly missing: number; readonly total: number }> {
    return this.#ask(({ remote }) => remote.offlineSize())
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
    return this.#ask(({ remote }) => remote.downloadSize())
  }

  speak(request: SpeechRequest, onEvent: (event: SpeechEvent) => void): Promise<void> {
    this.#player.resume()
    const { engine } = this.#configuration
    // What waits for its turn is heard by a player that has one rate for all.
    const percent = request.turn === 'queued' ? (this.#hurry - 1) * 100 : engine.latencyGain
    const asked = hurried(request, percent)
    if (request.turn !== 'queued') this.#hurry = asked.factor
    this.#setRate()
    return this.#call(async (thread) => {
      await (thread.playerConnected ??= this.#connectPlayer(thread))
      await thread.remote.speak(asked.request, proxy(onEvent))
    })
  }

  #setRate(): void {
    this.#player.setRate(this.#configuration.audio.listeningSpeed / this.#hurry)
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

  /** Whether a sound file carries our mark. @throws SpeechError InputError where it cannot be read */
  async examineSound(file: Blob): Promise<SoundMark> {
    const { decodeSound } = await import('./decode-sound.ts')
    const pcm = await decodeSound(file)
    return this.#call(({ remote }) => remote.readMark(transfer(pcm, [pcm.buffer])))
  }

  forgetParts(): Promise<void> {
    return this.#call(({ remote }) => remote.forgetParts())
  }

  formats(): Promise<readonly SoundFormat[]> {
    return this.#ask(({ remote }) => remote.formats())
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
    if (this.#thread) await this.#stopping(({ remote }) => remote.cancel(id))
  }

  sentences(text: string, locale: Locale, markup: 'plain' | 'ssml'): Promise<readonly Span[]> {
    return this.#ask(({ remote }) => remote.sentences(text, locale, markup))
  }

  /** What is kept of speech that was made. */
  speechCache(): Promise<SpeechCacheState> {
    return this.#ask(({ remote }) => remote.speechCache())
  }

  clearSpeechCache(): Promise<void> {
    return this.#ask(({ remote }) => remote.clearSpeechCache())
  }

  /** Everything that is spoken, waits or is rendered. Silence at once; the worker follows. */
  async stopAll(): Promise<void> {
    this.#player.stopAll()
    if (this.#thread) await this.#stopping(({ remote }) => remote.cancelAll())
  }

  inspect(text: string, locale: Locale, markup: 'plain' | 'ssml', from?: number): Promise<TextInspection> {
    return this.#ask(({ remote }) => remote.inspect(text, locale, markup, from))
  }

  voices(): Promise<readonly VoiceInfo[]> {
    return this.#ask(({ remote }) => remote.voices())
  }

  voiceMap(): Promise<readonly PlacedVoice[]> {
    return this.#ask(({ remote }) => remote.voiceMap())
  }

  preloadVoice(formula: string): Promise<void> {
    return this.#ask(({ remote }) => remote.preloadVoice(formula))
  }

  addVoice(fileName: string, bytes: Uint8Array): Promise<VoiceInfo> {
    return this.#ask(({ remote }) => remote.addVoice(fileName, bytes))
  }

  removeVoice(id: string): Promise<void> {
    return this.#ask(({ remote }) => remote.removeVoice(id))
  }

  voiceFile(formula: string): Promise<Blob> {
    return this.#ask(({ remote }) => remote.voiceFile(formula))
  }

  favourites(): Promise<readonly string[]> {
    return this.#ask(({ remote }) => remote.favourites())
  }

  setFavourites(ids: readonly string[]): Promise<void> {
    return this.#ask(({ remote }) => remote.setFavourites(ids))
  }

  blends(): Promise<readonly NamedBlend[]> {
    return this.#ask(({ remote }) => remote.blends())
  }

  setBlends(blends: readonly NamedBlend[]): Promise<void> {
    return this.#ask(({ remote }) => remote.setBlends(blends))
  }

  lexicon(): Promise<readonly LexiconEntry[]> {
    return this.#ask(({ remote }) => remote.lexicon())
  }

  setLexicon(entries: readonly LexiconEntry[]): Promise<void> {
    return this.#ask(({ remote }) => remote.setLexicon(entries))
  }

  /** What is lost has stopped. */
  async #stopping(use: (thread: SpeechThread) => Promise<void>): Promise<void> {
    await this.#call(use).catch((error: unknown) => {
      if (!isSpeechError(error, 'EngineLostError')) throw error
    })
  }

  /** For what may be asked twice: a thread that is lost meanwhile costs nothing but time. */
  async #ask<T>(use: (thread: SpeechThread) => Promise<T>): Promise<T> {
    try {
      return await this.#call(use)
    } catch (error) {
      if (!isSpeechError(error, 'EngineLostError')) throw error
      return this.#call(use)
    }
  }

  /** @throws SpeechError EngineLostError where the thread is gone and another one may go on; what the call throws */
  async #call<T>(use: (thread: SpeechThread) => Promise<T>): Promise<T> {
    const thread = (this.#thread ??= this.#start())
    try {
      return await thread.call(use)
    } catch (error) {
      if (isSpeechError(error, 'EngineLostError')) thread.end(error)
      if (!isSpeechError(error, 'MemoryError') || !this.#caution.lackOfMemory(this.#wishes())) throw error
      const lost = new SpeechError('EngineLostError', NEEDS_LESS, { cause: error })
      thread.end(lost)
      throw lost
    }
  }

  #start(): SpeechThread {
    const thread = new SpeechThread({
      worker: this.#options.spawn(),
      options: this.#caution.temper(this.#wishes()),
      configuration: this.#configuration,
      onEnd: (loss) => {
        if (this.#thread === thread) this.#thread = null
        if (loss === 'hung') this.#caution.hung(this.#info)
        this.#info = undefined
      },
    })
    return thread
  }

  #wishes(): EngineOptions {
    return engineOptions(this.#configuration, this.#options.assetsUrl)
  }

  #connectPlayer(thread: SpeechThread): Promise<void> {
    const port = this.#player.connectWorker()
    return thread.remote.connectPlayer(transfer(port, [port]))
  }
}
