import { wrap, type Remote } from 'comlink'
import { SpeechError } from '../errors.ts'
import type { EngineOptions } from '../protocol.ts'
import type { SpeechWorker } from '../speech-worker.ts'
import type { TTSConfiguration } from '../config/tts-configuration.ts'
import { BEAT_MS, ThreadWatch } from './thread-watch.ts'

/** Why a thread ended by itself. */
export type Loss = 'never started' | 'crashed' | 'hung'

export interface SpeechThreadParts {
  readonly worker: Worker
  readonly options: EngineOptions
  readonly configuration: TTSConfiguration
  /** Told once, before any call rejects. */
  readonly onEnd: (loss: Loss | null) => void
}

const SENTENCES: Readonly<Record<Loss, SpeechError>> = {
  'never started': new SpeechError(
    'AssetError',
    'The speech engine could not be fetched: perhaps the site has a new version. Your text is kept. Reload the page.',
  ),
  crashed: new SpeechError(
    'EngineLostError',
    'The speech engine stopped unexpectedly, perhaps for lack of memory. Your text is kept. Press Speak to start the engine again.',
  ),
  hung: new SpeechError(
    'EngineLostError',
    'The speech engine did not answer any more and was ended. Your text is kept. Press Speak to start the engine again.',
  ),
}

/** One life of the speech worker. When it ends, whoever waits for an answer hears why; no call waits for ever. */
export class SpeechThread {
  readonly remote: Remote<SpeechWorker>
  playerConnected: Promise<void> | undefined
  hasFailed = false
  readonly #parts: SpeechThreadParts
  readonly #configured: Promise<void>
  readonly #watch: ThreadWatch
  /** Never resolves. */
  readonly #gone: Promise<never>
  #reject: (error: unknown) => void = () => {}
  #hasAnswered = false
  #isOver = false

  constructor(parts: SpeechThreadParts) {
    const { worker, options, configuration } = parts
    this.#parts = parts
    this.remote = wrap<SpeechWorker>(worker)
    this.#gone = new Promise<never>((_, reject) => (this.#reject = reject))
    this.#gone.catch(() => {})
    worker.onerror = (event) => {
      event.preventDefault()
      this.#lose(this.#hasAnswered ? 'crashed' : 'never started')
    }
    worker.onmessageerror = () => this.#lose('crashed')
    this.#watch = new ThreadWatch({
      ask: () => this.remote.beat(),
      onHung: () => this.#lose('hung'),
      every: (beat) => {
        const timer = setInterval(beat, BEAT_MS)
        return () => clearInterval(timer)
      },
    })
    this.#configured = this.remote.configure(options).then(async () => {
      this.#hasAnswered = true
      await this.remote.setConfiguration(configuration)
    })
    this.#configured.catch(() => {})
  }

  /** @throws what the call throws, or why the thread is gone */
  call<T>(use: (thread: SpeechThread) => Promise<T>): Promise<T> {
    const answer = this.#configured.then(() => use(this))
    return this.#watch.during(Promise.race([answer, this.#gone]))
  }

  /** Ends it; calls that wait for it reject with this error. */
  end(error: unknown): void {
    this.#end(error, null)
  }

  #lose(loss: Loss): void {
    this.#end(SENTENCES[loss], loss)
  }

  #end(error: unknown, loss: Loss | null): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#watch.end()
    this.#parts.worker.terminate()
    this.#parts.onEnd(loss)
    this.#reject(error)
  }
}
