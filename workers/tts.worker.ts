import { expose } from 'comlink'
import { AudioStreamer } from '../src/audio/streamer.ts'
import { trustOwnScripts } from '../src/client/trusted-urls.ts'
import type { AssetFile } from '../src/config/asset-manifest.ts'
import { DEFAULT_CONFIGURATION } from '../src/config/dynamic-config.ts'
import type { TTSConfiguration } from '../src/config/tts-configuration.ts'
import { AcousticModelLoader } from '../src/engine/acoustic-model-loader.ts'
import { EngineLife, type OnState } from '../src/engine/engine-life.ts'
import { chooseExecution, type ExecutionChoice } from '../src/engine/execution-provider.ts'
import { GOLDEN_VOICE, goldenInput } from '../src/engine/golden-check.ts'
import { GpuAdvisor } from '../src/engine/gpu-advisor.ts'
import { GPU_RUNTIMES } from '../src/engine/gpu-verdict.ts'
import type { StartHelper } from '../src/engine/kernels/kernel-crew.ts'
import { ORT_VERSION, wakeRuntime } from '../src/engine/ort-runtime.ts'
import { SpeechModel } from '../src/engine/speech-model.ts'
import { converter, writableFormats } from '../src/encoding/browser-converter.ts'
import { SpeechError } from '../src/errors.ts'
import { breather } from '../src/lib/breather.ts'
import { Once } from '../src/lib/once.ts'
import type {
  EngineOptions,
  ExportOptions,
  LexiconEntry,
  Locale,
  NamedBlend,
  SpeechRequest,
  StreamOptions,
} from '../src/protocol.ts'
import type { RenderedSound, SpeechWorker } from '../src/speech-worker.ts'
import { AssetStore, SITE_FILES } from '../src/storage/asset-store.ts'
import { ScratchFolder } from '../src/storage/scratch-folder.ts'
import { oneAtATime } from '../src/storage/one-at-a-time.ts'
import { sha256 } from '../src/storage/sha256.ts'
import { ReadingThread } from '../src/storage/reading-thread.ts'
import { FinishedFiles } from '../src/storage/finished-files.ts'
import { DescribedStore } from '../src/storage/described-store.ts'
import { SiteAssets, type DownloadProgress } from '../src/storage/site-assets.ts'
import { UserData } from '../src/storage/user-data.ts'
import { Admission } from '../src/synthesis/admission.ts'
import { PaceBook } from '../src/synthesis/pace-book.ts'
import type { PcmSink } from '../src/synthesis/pcm-sink.ts'
import { openSpeechStream } from '../src/synthesis/open-speech-stream.ts'
import { partKey } from '../src/synthesis/part-key.ts'
import { SoundFileRecorder } from '../src/synthesis/sound-file-recorder.ts'
import { SpeechCache, type KeptUnit, type SpokenUnit } from '../src/synthesis/speech-cache.ts'
import { Speaker, type OnEvent } from '../src/synthesis/speaker.ts'
import { TTSSynthesizer } from '../src/synthesis/tts-synthesizer.ts'
import { textAssetsFor } from '../src/text/create-text-front-end.ts'
import { FrontEnds } from '../src/text/front-ends.ts'
import { inspectPage } from '../src/text/text-inspection.ts'
import { checkedLexicon } from '../src/text/user-lexicon.ts'
import { readFloats } from '../src/voice/import/read-floats.ts'
import { VoiceMap } from '../src/voice/voice-map.ts'
import { VoiceLibrary } from '../src/voice/voice-library.ts'

/** The locale whose dictionary is fetched with the model; another one comes when it is first spoken. */
const FIRST_LOCALE: Locale = 'en-us'
const now = () => performance.now()

/** The speech thread: wires everything together, and knows nothing itself. */
class SpeechThread implements SpeechWorker {
  readonly #store = AssetStore.open(SITE_FILES)
  readonly #userData = new UserData()
  readonly #library = new VoiceLibrary({
    catalogue: { voice: (id) => this.#voice(id) },
    map: async () => {
      const { ids, bytes } = await (await this.#site.get()).voiceCentres()
      return new VoiceMap(ids, readFloats(bytes, 'float32'))
    },
    store: this.#userData,
    hash: sha256,
  })
  readonly #reading = new ReadingThread(
    () => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' }),
  )
  readonly #site = new Once(() => this.#openSite())
  readonly #speechModel = new Once(() => this.#openSpeechModel())
  readonly #frontEnds = new FrontEnds(
    async (names) => (await this.#site.get()).text(names),
    () => this.lexicon(),
  )
  readonly #life = new EngineLife({
    fetch: async (onProgress) => {
      wakeRuntime(this.#choose().threads)
      await this.#fetch(await this.#neededFirst(), onProgress)
    },
    model: () => this.#speechModel.get(),
    // The first text should not have to wait until the dictionary is unpacked.
    besides: () => this.#frontEnd(FIRST_LOCALE),
    settle: async () => {
      await (await this.#site.get()).tidy()
      return (await this.#store).notice
    },
    isolated: self.crossOriginIsolated,
    now,
    later: (what, ms) => setTimeout(what, ms),
  })
  readonly #cache = new SpeechCache(new DescribedStore<KeptUnit, SpokenUnit>('litetts-spoken'))
  readonly #speaker = new Speaker(
    new TTSSynthesizer({
      engine: () => this.#life.start(),
      frontEnd: (locale) => this.#frontEnd(locale),
      configuration: () => this.#configuration,
      voices: this.#library.manager,
      build: async () => (await this.#site.get()).manifest.model.sha256,
      cache: this.#cache,
      paces: new PaceBook(this.#userData),
      now,
    }),
    breather(new MessageChannel()),
  )
  readonly #admission = new Admission(() => this.#configuration.limits, now)
  readonly #scratch = new ScratchFolder()
  readonly #parts = new FinishedFiles<RenderedSound>()
  #options: EngineOptions | undefined
  #configuration = DEFAULT_CONFIGURATION
  #sink: PcmSink | undefined

  async configure(options: EngineOptions): Promise<void> {
    this.#options = options
    this.#site.forget()
    this.#speechModel.forget()
    await this.#life.end()
    // Whatever is asked first needs it; whoever asks is told of failures.
    this.#speechModel.get().catch(() => {})
  }

  async beat(): Promise<boolean> {
    return this.#life.beat()
  }

  async setConfiguration(configuration: TTSConfiguration): Promise<void> {
    this.#configuration = configuration
    this.#cache.limitTo(configuration.limits.keptSpeech * 1e6)
  }

  async offlineSize() {
    const site = await this.#site.get()
    return site.downloadSize(await site.everything())
  }

  async makeOffline(onProgress: (progress: DownloadProgress) => void): Promise<void> {
    await this.#fetch(await (await this.#site.get()).everything(), onProgress)
  }

  async downloadSize() {
    return (await this.#site.get()).downloadSize(await this.#neededFirst())
  }

  load(onState: OnState): Promise<void> {
    return this.#life.load(onState)
  }

  async connectPlayer(port: MessagePort): Promise<void> {
    this.#sink = new AudioStreamer(port, { now })
  }

  async speak(request: SpeechRequest, onEvent: OnEvent): Promise<void> {
    if (!this.#sink)
      throw new SpeechError('AudioOutputError', 'The sound is not connected yet. Press Speak again.')
    const sink = this.#sink
    await this.#admission.follow(request, 'aloud', () =>
      this.#life.follow(this.#speaker.speak(request, sink, onEvent)),
    )
  }

  async render(request: SpeechRequest, options: ExportOptions, onEvent: OnEvent): Promise<RenderedSound> {
    const make = () =>
      this.#admission.follow(request, 'file', () => {
        const recorder = new SoundFileRecorder(request, options, { files: this.#scratch, converter })
        return this.#life.follow(this.#speaker.render(request, recorder, onEvent))
      })
    if (!options.isPart) return make()
    const { sha256 } = (await this.#site.get()).manifest.model
    return this.#parts.get(partKey(sha256, request, options), make)
  }

  forgetParts(): Promise<void> {
    return this.#parts.clear()
  }

  async stream(request: SpeechRequest, options: StreamOptions, port: MessagePort) {
    const onCancel = () => void this.cancel(request.id)
    const stream = openSpeechStream(request, options, converter, { port, now, onCancel })
    try {
      await this.#admission.follow(request, 'file', () =>
        this.#life.follow(this.#speaker.render(request, stream, () => {})),
      )
    } catch (error) {
      stream.fail(error as Error)
    }
  }

  async readMark(pcm: Float32Array) {
    return (await import('../src/audio/watermark/read-watermark.ts')).readWatermark(pcm)
  }

  formats() {
    return writableFormats()
  }

  cancel(id: string): Promise<void> {
    return this.#speaker.cancel(id)
  }

  cancelAll(): Promise<void> {
    return this.#speaker.cancelAll()
  }

  async speechCache() {
    await this.#cache.open()
    return this.#cache.state()
  }

  clearSpeechCache(): Promise<void> {
    return this.#cache.clear()
  }

  async inspect(text: string, locale: Locale, markup: 'plain' | 'ssml', from = 0) {
    return inspectPage(await this.#frontEnd(locale), text, locale, { markup, from })
  }

  async sentences(text: string, locale: Locale, markup: 'plain' | 'ssml') {
    return (await this.#frontEnd(locale)).spans(text, { markup })
  }

  voices() {
    return this.#library.voices()
  }

  voiceMap() {
    return this.#library.placed()
  }

  async preloadVoice(formula: string): Promise<void> {
    await this.#library.manager.preload(formula)
  }

  addVoice(fileName: string, bytes: Uint8Array) {
    return this.#library.add(fileName, bytes)
  }

  removeVoice(id: string): Promise<void> {
    return this.#library.remove(id)
  }

  async voiceFile(formula: string): Promise<Blob> {
    return new Blob([(await this.#library.manager.bytes(formula)) as Uint8Array<ArrayBuffer>])
  }

  favourites() {
    return this.#userData.read<readonly string[]>('favourites', [])
  }

  setFavourites(ids: readonly string[]): Promise<void> {
    return this.#userData.write('favourites', ids)
  }

  blends() {
    return this.#library.blends()
  }

  setBlends(blends: readonly NamedBlend[]): Promise<void> {
    return this.#library.setBlends(blends)
  }

  lexicon(): Promise<readonly LexiconEntry[]> {
    return this.#userData.read('lexicon', [])
  }

  async setLexicon(entries: readonly LexiconEntry[]): Promise<void> {
    await this.#userData.write('lexicon', checkedLexicon(entries))
    this.#frontEnds.forget()
  }

  /** The same for all who ask: a second one would take the memory of its dictionaries again. */
  #frontEnd(locale: Locale) {
    return this.#frontEnds.get(locale, this.#configuration.text.emoji)
  }

  /** One download at a time, whatever other tabs do: what one has fetched the next one finds. */
  async #fetch(files: readonly AssetFile[], onProgress: (progress: DownloadProgress) => void): Promise<void> {
    const site = await this.#site.get()
    await oneAtATime('download', () => site.prefetch(files, onProgress))
  }

  async #openSite(): Promise<SiteAssets> {
    return SiteAssets.open(
      this.#options?.assetsUrl ?? self.location.href,
      await this.#store,
      this.#reading.read,
    )
  }

  async #openSpeechModel(): Promise<SpeechModel> {
    const files = await (await this.#site.get()).builtModel()
    const { stage1, stage2 } = files.manifest.graphs
    const graphs = [stage1.gpu.sha256, stage2.gpu.sha256]
    const choice = this.#choose()
    return new SpeechModel({
      opener: new AcousticModelLoader(
        files,
        choice.threads,
        self.crossOriginIsolated ? startHelper : undefined,
        async (runtime) => (await this.#site.get()).runtime(runtime),
      ),
      advisor: new GpuAdvisor(navigator.gpu, this.#userData, [navigator.userAgent, ORT_VERSION, ...graphs]),
      choice,
      wish: this.#options?.provider,
      runtimes: this.#options?.gpuRuntime ? [this.#options.gpuRuntime] : GPU_RUNTIMES,
      golden: async () => goldenInput(await this.#library.manager.get(GOLDEN_VOICE)),
      now,
      onFallback: (info) => this.#life.tell(info),
    })
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

  async #neededFirst(): Promise<AssetFile[]> {
    const [site, model] = [await this.#site.get(), await this.#speechModel.get()]
    const files = await site.builtModel()
    return [...site.textFiles(textAssetsFor(FIRST_LOCALE)), ...files.filesFor(...(await model.plans()))]
  }

  /** The voice's embedding, and its statistics with it, so that both are here when the network is not. */
  async #voice(id: string): Promise<Uint8Array> {
    const site = await this.#site.get()
    const embedding = await site.voice(id)
    await site.prefetch((await site.builtModel()).statisticsOf(id), () => {})
    return embedding
  }
}

/** One more thread for the kernels. */
const startHelper: StartHelper = (start) =>
  new Promise((resolve, reject) => {
    const helper = new Worker(new URL('./kernel.worker.ts', import.meta.url), { type: 'module' })
    helper.addEventListener('message', () => resolve(helper), { once: true })
    helper.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
    helper.postMessage(start)
  })

trustOwnScripts()
expose(new SpeechThread())
