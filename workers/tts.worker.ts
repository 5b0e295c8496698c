import { expose } from 'comlink'
import { AudioStreamer } from '../src/audio/streamer.ts'
import type { AssetFile } from '../src/config/asset-manifest.ts'
import { AcousticModelLoader } from '../src/engine/acoustic-model-loader.ts'
import { chooseExecution, type ExecutionChoice } from '../src/engine/execution-provider.ts'
import { GOLDEN_TOKENS, GOLDEN_VOICE, goldenInput } from '../src/engine/golden-check.ts'
import { GpuAdvisor } from '../src/engine/gpu-advisor.ts'
import { GPU_RUNTIMES } from '../src/engine/gpu-verdict.ts'
import { KokoroTTSEngine } from '../src/engine/kokoro-tts-engine.ts'
import { ORT_VERSION } from '../src/engine/ort-runtime.ts'
import { SpeechModel } from '../src/engine/speech-model.ts'
import { STYLE_SIZE } from '../src/config/limits.ts'
import { SpeechError } from '../src/errors.ts'
import type {
  AcousticModelInfo,
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
/** So long after a text nobody waits for the thread. */
const AT_REST_MS = 2_000

type OnState = (state: LoadState) => void | Promise<void>
type OnEvent = (event: SpeechEvent) => void | Promise<void>

/** The speech thread: wires everything together, and knows nothing itself. */
class SpeechThread implements SpeechWorker {
  readonly #store = AssetStore.open('litetts-files')
  readonly #userData = new UserData()
  readonly #discovery = new VoiceDiscovery()
  readonly #voices = new VoiceManager({ voice: (id) => this.#voice(id) })
  readonly #frontEnds = new Map<Locale, Promise<TextFrontEnd>>()
  readonly #speaker: Speaker
  #options: EngineOptions | undefined
  #site: Promise<SiteAssets> | undefined
  #engine: Promise<KokoroTTSEngine> | undefined
  #speechModel: Promise<SpeechModel> | undefined
  #requests = 0
  #underWay = 0
  #state: LoadState = { kind: 'idle' }
  #onState: OnState | undefined
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
    this.#options = options
    this.#site = undefined
    this.#speechModel = undefined
    this.#state = { kind: 'idle' }
    await this.#letGo()
  }

  async downloadSize() {
    const site = await this.#open()
    return site.downloadSize(await this.#neededFirst(site))
  }

  async load(onState: OnState): Promise<void> {
    this.#onState = onState
    await onState(this.#state)
    await this.#start()
  }

  async connectPlayer(port: MessagePort): Promise<void> {
    this.#sink = new AudioStreamer(port)
  }

  async speak(request: SpeechRequest, onEvent: OnEvent): Promise<void> {
    if (!this.#sink)
      throw new SpeechError('AudioOutputError', 'The sound is not connected yet. Press Speak again.')
    await this.#follow(this.#speaker.speak(request, this.#sink, onEvent))
  }

  async render(request: SpeechRequest, onEvent: OnEvent): Promise<Blob> {
    return new Blob(await this.#follow(this.#speaker.render(request, onEvent)), { type: 'audio/wav' })
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
    const site = await this.#open()
    const speechModel = await this.#speech(site)
    let reported = 0
    await site.prefetch(await this.#neededFirst(site), (progress) => {
      if (performance.now() - reported < PROGRESS_EVERY_MS && progress.loaded < progress.total) return
      reported = performance.now()
      this.#report({ kind: 'downloading', ...progress })
    })
    this.#report({ kind: 'starting' })
    const [model] = await Promise.all([
      speechModel.open(),
      // The first text should not have to wait until the dictionary is unpacked.
      this.#frontEnd(FIRST_LOCALE),
    ])
    const engine = new KokoroTTSEngine(model)
    await site.tidy()
    const { notice } = await this.#store
    const loadMs = performance.now() - started
    this.#report({ kind: 'ready', info: engine.info, isolated: self.crossOriginIsolated, loadMs, notice })
    if (this.#underWay === 0) void warmUp(engine)
    return engine
  }

  async #letGo(): Promise<void> {
    const engine = this.#engine
    this.#engine = undefined
    await engine?.then((running) => running.release()).catch(() => {})
  }

  async #follow<T>(request: Promise<T>): Promise<T> {
    this.#requests += 1
    this.#underWay += 1
    try {
      return await request
    } finally {
      this.#underWay -= 1
      const last = this.#requests
      setTimeout(() => void this.#improve(last), AT_REST_MS)
    }
  }

  /** Finds out what the GPU is good for, once nobody waits for the thread, and changes to it where it is better. */
  async #improve(last: number): Promise<void> {
    const engine = this.#engine
    const isAtRest = () => this.#underWay === 0 && this.#requests === last && this.#engine === engine
    if (!engine || !this.#speechModel || !isAtRest()) return
    const found = await (await this.#speechModel).improve(isAtRest).catch(() => undefined)
    if (!found || !isAtRest()) return
    if (!found.isBetter) return this.#tell(found.info)
    await this.#letGo()
    await this.#start().catch(() => {})
  }

  #tell(info: AcousticModelInfo): void {
    if (this.#state.kind === 'ready') this.#report({ ...this.#state, info })
  }

  #speech(site: SiteAssets): Promise<SpeechModel> {
    if (this.#speechModel) return this.#speechModel
    const model = site.builtModel().then((files) => {
      const { stage1, stage2 } = files.manifest.graphs
      const graphs = [stage1.gpu.sha256, stage2.gpu.sha256]
      const choice = this.#choose()
      return new SpeechModel({
        opener: new AcousticModelLoader(files, choice.threads),
        advisor: new GpuAdvisor(navigator.gpu, this.#userData, [navigator.userAgent, ORT_VERSION, ...graphs]),
        choice,
        wish: this.#options?.provider,
        runtimes: this.#options?.gpuRuntime ? [this.#options.gpuRuntime] : GPU_RUNTIMES,
        golden: async () => goldenInput(await this.#voices.get(GOLDEN_VOICE)),
        now: () => performance.now(),
        onFallback: (info) => this.#tell(info),
      })
    })
    this.#speechModel = model
    model.catch(() => {
      if (this.#speechModel === model) this.#speechModel = undefined
    })
    return model
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

  async #neededFirst(site: SiteAssets): Promise<AssetFile[]> {
    const plans = await (await this.#speech(site)).plans()
    return [...site.textFiles(textAssetsFor(FIRST_LOCALE)), ...(await site.builtModel()).filesFor(...plans)]
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
    void this.#onState?.(state)
  }
}

/**
 * The first run of the graphs is slower than all later ones: let it be one that nobody waits for. Nothing is fetched for
 * it, so it has no voice, and what it says is not fit to be heard.
 */
async function warmUp(engine: KokoroTTSEngine): Promise<void> {
  const style = new Float32Array(STYLE_SIZE)
  const unheard = engine.generate({ tokens: GOLDEN_TOKENS, style, speed: 1, use: 'export', blend: [] })
  await unheard.next().catch(() => {})
  await unheard.return(undefined)
}

expose(new SpeechThread())
