import { expose } from 'comlink'
import { AudioStreamer, type FeedPort } from '../../src/audio/streamer.ts'
import { DEFAULT_CONFIGURATION } from '../../src/config/dynamic-config.ts'
import type { AcousticModel } from '../../src/engine/acoustic-model.ts'
import { EngineLife, type OnState } from '../../src/engine/engine-life.ts'
import { FormatConverter } from '../../src/audio/format-converter.ts'
import { SAMPLE_RATE, STYLE_SIZE, VOICE_ROWS } from '../../src/config/limits.ts'
import type { TTSConfiguration } from '../../src/config/tts-configuration.ts'
import { SpeechError } from '../../src/errors.ts'
import type { EngineOptions, NamedBlend, SpeechRequest, StreamOptions } from '../../src/protocol.ts'
import { sha256 } from '../../src/storage/sha256.ts'
import { Admission } from '../../src/synthesis/admission.ts'
import { MemoryUnitStore } from '../../src/synthesis/memory-unit-store.ts'
import { PaceBook } from '../../src/synthesis/pace-book.ts'
import type { PcmSink } from '../../src/synthesis/pcm-sink.ts'
import { PlainSource } from '../../src/synthesis/sine-studio.ts'
import { SpeechCache } from '../../src/synthesis/speech-cache.ts'
import { openSpeechStream } from '../../src/synthesis/open-speech-stream.ts'
import { Speaker, type OnEvent } from '../../src/synthesis/speaker.ts'
import { TTSSynthesizer } from '../../src/synthesis/tts-synthesizer.ts'
import { VoiceLibrary } from '../../src/voice/voice-library.ts'

const now = () => performance.now()
/** As in a browser that encodes nothing itself. */
const refused = async (): Promise<never> => {
  throw new SpeechError('InputError', 'This browser cannot write that format. Choose another one.')
}
const converter = new FormatConverter({
  mp3: refused,
  ogg: refused,
  webm: refused,
  m4a: refused,
  aac: refused,
})

/** The speech thread as `workers/tts.worker.ts` puts it together, with a model that computes and no files. */
class BenchThread {
  readonly #open: (options: EngineOptions) => Promise<AcousticModel>
  #options!: EngineOptions
  #sink: PcmSink | undefined
  #configuration = DEFAULT_CONFIGURATION
  readonly #saved = new Map<string, unknown>()
  readonly #library = new VoiceLibrary({
    catalogue: { voice: async () => new Uint8Array(new Float32Array(VOICE_ROWS * STYLE_SIZE).buffer) },
    map: refused,
    store: {
      read: async <T>(name: string, fallback: T) => (this.#saved.get(name) as T | undefined) ?? fallback,
      write: async (name, value) => void this.#saved.set(name, value),
      remove: async (name) => void this.#saved.delete(name),
    },
    hash: sha256,
  })
  readonly #admission = new Admission(() => this.#configuration.limits, now)
  readonly #life = new EngineLife({
    fetch: async () => {},
    model: async () => ({ open: () => this.#open(this.#options), improve: async () => undefined }),
    besides: async () => {},
    settle: async () => undefined,
    isolated: true,
    now,
    later: () => {},
  })
  readonly #speaker = new Speaker(
    new TTSSynthesizer({
      engine: () => this.#life.start(),
      frontEnd: async () => new PlainSource(),
      configuration: () => this.#configuration,
      voices: this.#library.manager,
      build: async () => 'bench',
      cache: new SpeechCache(new MemoryUnitStore()),
      paces: new PaceBook({ read: async (_, fallback) => fallback, write: async () => {} }),
      now,
    }),
    () => new Promise((resolve) => setTimeout(resolve)),
  )

  constructor(open: (options: EngineOptions) => Promise<AcousticModel>) {
    this.#open = open
  }

  async configure(options: EngineOptions): Promise<void> {
    this.#options = options
  }

  async setConfiguration(configuration: TTSConfiguration): Promise<void> {
    this.#configuration = configuration
  }

  async beat(): Promise<boolean> {
    return this.#life.beat()
  }

  load(onState: OnState): Promise<void> {
    return this.#life.load(onState)
  }

  async connectPlayer(port: MessagePort): Promise<void> {
    this.#sink = new AudioStreamer(port as unknown as FeedPort)
  }

  speak(request: SpeechRequest, onEvent: OnEvent): Promise<void> {
    return this.#admission.follow(request, 'aloud', () =>
      this.#life.follow(this.#speaker.speak(request, this.#sink!, onEvent)),
    )
  }

  render(request: SpeechRequest, _: unknown, onEvent: OnEvent) {
    const pieces: number[] = []
    return this.#admission.follow(request, 'file', () =>
      this.#life.follow(
        this.#speaker.render(
          request,
          {
            write: async (pcm) => void pieces.push(pcm.length),
            note: () => {},
            finish: async () => {
              const samples = pieces.reduce((sum, length) => sum + length, 0)
              return { samples, file: new Blob(['sound']), report: { seconds: samples / SAMPLE_RATE } }
            },
            discard: async () => {},
          },
          onEvent,
        ),
      ),
    )
  }

  async stream(request: SpeechRequest, options: StreamOptions, port: MessagePort) {
    const onCancel = () => void this.cancel(request.id)
    const stream = openSpeechStream(request, options, converter, { port: port as never, now, onCancel })
    try {
      await this.#admission.follow(request, 'file', () =>
        this.#life.follow(this.#speaker.render(request, stream, () => {})),
      )
    } catch (error) {
      stream.fail(error as Error)
    }
  }

  voices() {
    return this.#library.voices()
  }

  blends() {
    return this.#library.blends()
  }

  setBlends(blends: readonly NamedBlend[]): Promise<void> {
    return this.#library.setBlends(blends)
  }

  async preloadVoice(formula: string): Promise<void> {
    await this.#library.manager.preload(formula)
  }

  async voiceFile(formula: string): Promise<Blob> {
    return new Blob([(await this.#library.manager.bytes(formula)) as Uint8Array<ArrayBuffer>])
  }

  cancel(id: string): Promise<void> {
    return this.#speaker.cancel(id)
  }

  cancelAll(): Promise<void> {
    return this.#speaker.cancelAll()
  }

  async downloadSize() {
    return { missing: 0, total: 1 }
  }
}

/** A worker of the bench: real messages, and faults on demand. */
export class BenchWorker {
  onerror: ((event: { preventDefault(): void }) => void) | null = null
  isTerminated = false
  readonly #channel = new MessageChannel()
  #isDeaf = false

  /** @param open opens the model. */
  constructor(open: (options: EngineOptions) => Promise<AcousticModel>) {
    expose(new BenchThread(open), this.#channel.port2)
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.#isDeaf) this.#channel.port1.postMessage(message, transfer)
  }

  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void {
    this.#channel.port1.addEventListener(type, listener)
    this.#channel.port1.start()
  }

  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void {
    this.#channel.port1.removeEventListener(type, listener)
  }

  terminate(): void {
    this.isTerminated = true
    this.#channel.port1.close()
    this.#channel.port2.close()
  }

  /** An error that nothing in the worker has caught. */
  crash(): void {
    this.onerror?.({ preventDefault: () => {} })
  }

  /** From now on nothing reaches it. */
  deafen(): void {
    this.#isDeaf = true
  }
}
