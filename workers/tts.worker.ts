import { expose } from 'comlink'
import { AudioStreamer } from '../src/audio/streamer.ts'
import type { AssetFile } from '../src/config/asset-manifest.ts'
import { chooseExecution, type ExecutionChoice } from '../src/engine/execution-provider.ts'
import { KokoroTTSEngine } from '../src/engine/kokoro-tts-engine.ts'
import { loadAcousticModel } from '../src/engine/load-acoustic-model.ts'
import { SpeechError } from '../src/errors.ts'
import type {
  EngineOptions,
  LexiconEntry,
  LoadState,
  Locale,
  SpeechEvent,
  SpeechRequest,
} from '../src/protocol.ts'
import type { SpeechWorker } from '../src/speech-worker.ts'
import { AssetStore } from '../src/storage/asset-store.ts'
import { SiteAssets } from '../src/storage/site-assets.ts'
import { UserData } from '../src/storage/user-data.ts'
import type { PcmSink } from '../src/synthesis/pcm-sink.ts'
import { Speaker } from '../src/synthesis/speaker.ts'
import { TTSSynthesizer } from '../src/synthesis/tts-synthesizer.ts'
import { createTextFrontEnd, textAssetsFor } from '../src/text/create-text-front-end.ts'
import type { TextFrontEnd } from '../src/text/text-front-end.ts'
import { inspect } from '../src/text/text-inspection.ts'
import { checkedLexicon } from '../src/text/user-lexicon.ts'
import { VoiceDiscovery } from '../src/voice/voice-discovery.ts'
import { VoiceManager } from '../src/voice/voice-manager.ts'

/** The locale whose dictionary is fetched with the model; another one comes when it is first spoken. */
const FIRST_LOCALE: Locale = 'en-us'
const PROGRESS_EVERY_MS = 100

type OnState = (state: LoadState) => void | Promise<void>
type OnEvent = (event: SpeechEvent) => void | Promise<void>

/** The speech thread: wires everything together, and knows nothing itself. */
class SpeechThread implements SpeechWorker {
  readonly #store = AssetStore.open('litetts-files')
  readonly #userData = new UserData()
  readonly #discovery = new VoiceDiscovery()
  readonly #voices = new VoiceManager({ voice: (id) => this.#voice(id) })
  readonly #frontEnds = new Map<Locale, Promise<TextFrontEnd>>()
  readonly #listeners = new Set<OnState>()
  readonly #speaker: Speaker
  #options: EngineOptions | undefined
  #site: Promise<SiteAssets> | undefined
  #engine: Promise<KokoroTTSEngine> | undefined
  #state: LoadState = { kind: 'idle' }
  #sink: PcmSink | undefined

  constructor() {
    const synthesizer = new TTSSynthesizer({
      engine: () => this.#start(),
      frontEnd: (locale) => this.#frontEnd(locale),
      voices: this.#voices,
      discovery: this.#discovery,
      now: () => performance.now(),
    })
    this.#speaker = new Speaker(synthesizer, () => new Promise((resolve) => setTimeout(resolve)))
  }

  async configure(options: EngineOptions): Promise<void> {
    const running = this.#engine
    this.#options = options
    this.#site = undefined
    this.#engine = undefined
    this.#state = { kind: 'idle' }
    await running?.then((engine) => engine.release()).catch(() => {})
  }

  async downloadSize() {
    const site = await this.#open()
    return site.downloadSize(await this.#neededFirst(site, this.#choose().plan))
  }

  async load(onState: OnState): Promise<void> {
    this.#listeners.add(onState)
    try {
      await onState(this.#state)
      await this.#start()
    } finally {
      this.#listeners.delete(onState)
    }
  }

  async connectPlayer(port: MessagePort): Promise<void> {
    this.#sink = new AudioStreamer(port)
  }

  async speak(request: SpeechRequest, onEvent: OnEvent): Promise<void> {
    if (!this.#sink)
      throw new SpeechError('AudioOutputError', 'The sound is not connected yet. Press Speak again.')
    await this.#speaker.speak(request, this.#sink, onEvent)
  }

  async render(request: SpeechRequest, onEvent: OnEvent): Promise<Blob> {
    return new Blob(await this.#speaker.render(request, onEvent), { type: 'audio/wav' })
  }

  cancel(id: string): Promise<void> {
    return this.#speaker.cancel(id)
  }

  async inspect(text: string, locale: Locale, markup: 'plain' | 'ssml') {
    return inspect((await this.#frontEnd(locale)).analyse(text, { markup }))
  }

  async voices() {
    return this.#discovery.all
  }

  lexicon(): Promise<readonly LexiconEntry[]> {
    return this.#userData.read('lexicon', [])
  }

  async setLexicon(entries: readonly LexiconEntry[]): Promise<void> {
    await this.#userData.write('lexicon', checkedLexicon(entries))
    this.#frontEnds.clear()
  }

  /** One start at a time; a failed one is forgotten, so that the next call tries again. */
  #start(): Promise<KokoroTTSEngine> {
    if (this.#engine) return this.#engine
    const engine = this.#load()
    this.#engine = engine
    engine.catch((error: unknown) => {
      if (this.#engine !== engine) return
      this.#engine = undefined
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      this.#report({ kind: 'failed', name, message })
    })
    return engine
  }

  async #load(): Promise<KokoroTTSEngine> {
    const started = performance.now()
    const choice = this.#choose()
    const site = await this.#open()
    let reported = 0
    await site.prefetch(await this.#neededFirst(site, choice.plan), (progress) => {
      if (performance.now() - reported < PROGRESS_EVERY_MS && progress.loaded < progress.total) return
      reported = performance.now()
      this.#report({ kind: 'downloading', ...progress })
    })
    this.#report({ kind: 'starting' })
    const [model] = await Promise.all([
      loadAcousticModel(await site.builtModel(), choice),
      // The first text should not have to wait until the dictionary is unpacked.
      this.#frontEnd(FIRST_LOCALE),
    ])
    const engine = new KokoroTTSEngine(model)
    await site.tidy()
    const { notice } = await this.#store
    const loadMs = performance.now() - started
    this.#report({ kind: 'ready', info: engine.info, isolated: self.crossOriginIsolated, loadMs, notice })
    return engine
  }

  #choose(): ExecutionChoice {
    const machine = {
      cores: navigator.hardwareConcurrency,
      isolated: self.crossOriginIsolated,
      // Chromium alone tells it.
      memory: (navigator as { readonly deviceMemory?: number }).deviceMemory,
    }
    return chooseExecution(machine, this.#options)
  }

  async #neededFirst(site: SiteAssets, plan: ExecutionChoice['plan']): Promise<AssetFile[]> {
    return [...site.textFiles(textAssetsFor(FIRST_LOCALE)), ...(await site.builtModel()).filesFor(plan)]
  }

  /** The voice's embedding, and its statistics with it, so that both are here when the network is not. */
  async #voice(id: string): Promise<Uint8Array> {
    const site = await this.#open()
    const embedding = await site.voice(id)
    await site.prefetch((await site.builtModel()).statisticsOf(id), () => {})
    return embedding
  }

  #open(): Promise<SiteAssets> {
    if (this.#site) return this.#site
    const site = this.#store.then((store) =>
      SiteAssets.open(this.#options?.assetsUrl ?? self.location.href, store),
    )
    this.#site = site
    site.catch(() => {
      if (this.#site === site) this.#site = undefined
    })
    return site
  }

  #frontEnd(locale: Locale): Promise<TextFrontEnd> {
    const known = this.#frontEnds.get(locale)
    if (known) return known
    const frontEnd = this.#open().then(async (site) =>
      createTextFrontEnd(await site.text(textAssetsFor(locale)), locale, await this.lexicon()),
    )
    this.#frontEnds.set(locale, frontEnd)
    frontEnd.catch(() => {
      if (this.#frontEnds.get(locale) === frontEnd) this.#frontEnds.delete(locale)
    })
    return frontEnd
  }

  #report(state: LoadState): void {
    this.#state = state
    for (const listener of this.#listeners) void listener(state)
  }
}

expose(new SpeechThread())
