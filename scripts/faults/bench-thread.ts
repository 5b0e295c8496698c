import { expose } from 'comlink'
import { AudioStreamer, type FeedPort } from '../../src/audio/streamer.ts'
import { DEFAULT_CONFIGURATION } from '../../src/config/dynamic-config.ts'
import { STYLE_SIZE, VOICE_ROWS } from '../../src/config/limits.ts'
import type { AcousticModel } from '../../src/engine/acoustic-model.ts'
import { EngineLife, type OnState } from '../../src/engine/engine-life.ts'
import type { EngineOptions, SpeechRequest } from '../../src/protocol.ts'
import { Admission } from '../../src/synthesis/admission.ts'
import { MemoryUnitStore } from '../../src/synthesis/memory-unit-store.ts'
import { PaceBook } from '../../src/synthesis/pace-book.ts'
import type { PcmSink } from '../../src/synthesis/pcm-sink.ts'
import { PlainSource } from '../../src/synthesis/sine-studio.ts'
import { SpeechCache } from '../../src/synthesis/speech-cache.ts'
import { Speaker, type OnEvent } from '../../src/synthesis/speaker.ts'
import { TTSSynthesizer } from '../../src/synthesis/tts-synthesizer.ts'
import { VoiceManager } from '../../src/voice/voice-manager.ts'

const now = () => performance.now()

/** The speech thread as `workers/tts.worker.ts` puts it together, with a model that computes and no files. */
class BenchThread {
  readonly #open: (options: EngineOptions) => Promise<AcousticModel>
  #options!: EngineOptions
  #sink: PcmSink | undefined
  readonly #admission = new Admission(() => DEFAULT_CONFIGURATION.limits, now)
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
      voices: new VoiceManager({
        voice: async () => new Uint8Array(new Float32Array(VOICE_ROWS * STYLE_SIZE).buffer),
      }),
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

  async setConfiguration(): Promise<void> {}

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
            finish: async () => ({ samples: pieces.reduce((sum, length) => sum + length, 0) }),
            discard: async () => {},
          },
          onEvent,
        ),
      ),
    )
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
