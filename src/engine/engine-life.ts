import { STYLE_SIZE } from '../config/limits.ts'
import type { LoadState } from '../protocol.ts'
import type { AcousticModelInfo } from './acoustic-model.ts'
import { GOLDEN_TOKENS } from './golden-check.ts'
import { KokoroTTSEngine } from './kokoro-tts-engine.ts'
import { memoryErrorOr } from './memory-shortage.ts'
import type { SpeechModel } from './speech-model.ts'
import { WatchedModel } from './watched-model.ts'

export type OnState = (state: LoadState) => void | Promise<void>

export interface FetchProgress {
  readonly loaded: number
  readonly total: number
  readonly resumed: boolean
}

export interface EngineLifeParts {
  /** Fetches what the first word needs and is not on this device. */
  readonly fetch: (onProgress: (progress: FetchProgress) => void) => Promise<void>
  /** The same one until `forget`. */
  readonly model: () => Promise<Pick<SpeechModel, 'open' | 'improve'>>
  /** What else has to be there before the first word; it goes on while the model starts. */
  readonly besides: () => Promise<unknown>
  /** After a start. @returns what is to be told, in a sentence. */
  readonly settle: () => Promise<string | undefined>
  readonly isolated: boolean
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number
  readonly later: (what: () => void, ms: number) => void
}

const PROGRESS_EVERY_MS = 100
/** So long after a text nobody waits for the thread. */
const AT_REST_MS = 2_000
/** Whoever waited for the start is told first, and what the page asks then is answered. */
const WARM_UP_AFTER_MS = 200

/** The engine from its first byte to its end: started once, told of, warmed up, changed for a better one, let go. */
export class EngineLife {
  readonly #parts: EngineLifeParts
  #engine: Promise<KokoroTTSEngine> | undefined
  #watched: WatchedModel | undefined
  #state: LoadState = { kind: 'idle' }
  #onState: OnState | undefined
  #requests = 0
  #underWay = 0

  constructor(parts: EngineLifeParts) {
    this.#parts = parts
  }

  /** The last `onState` stays: the engine may change later. */
  async load(onState: OnState): Promise<void> {
    this.#onState = onState
    await onState(this.#state)
    await this.start()
  }

  /** One start at a time; a failed one is forgotten, so that the next call tries again. */
  start(): Promise<KokoroTTSEngine> {
    if (this.#engine) return this.#engine
    const engine = this.#start().catch((error: unknown) => {
      throw memoryErrorOr(error)
    })
    this.#engine = engine
    engine.catch((error: unknown) => {
      if (this.#engine !== engine) return
      this.#engine = undefined
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      this.#report({ kind: 'failed', name, message })
    })
    return engine
  }

  /** Back to where nothing was loaded. */
  async end(): Promise<void> {
    this.#state = { kind: 'idle' }
    await this.#letGo()
  }

  /** Watches a request: when all are done and nobody waits, a better engine is looked for. */
  async follow<T>(request: Promise<T>): Promise<T> {
    this.#requests += 1
    this.#underWay += 1
    try {
      return await request
    } finally {
      this.#underWay -= 1
      const last = this.#requests
      this.#parts.later(() => void this.#improve(last), AT_REST_MS)
    }
  }

  /** Called each 5 s or so while anybody waits. @returns true where the model hangs: nothing will come of it any more. */
  beat(): boolean {
    return this.#watched?.beat() ?? false
  }

  /** Something about the running engine has changed. */
  tell(info: AcousticModelInfo): void {
    if (this.#state.kind === 'ready') this.#report({ ...this.#state, info })
  }

  async #start(): Promise<KokoroTTSEngine> {
    const { fetch, model, besides, settle, isolated, now, later } = this.#parts
    const started = now()
    let reported = -Infinity
    await fetch((progress) => {
      if (now() - reported < PROGRESS_EVERY_MS && progress.loaded < progress.total) return
      reported = now()
      this.#report({ kind: 'downloading', ...progress })
    })
    this.#report({ kind: 'starting' })
    const [opened] = await Promise.all([model().then((found) => found.open()), besides()])
    this.#watched = new WatchedModel(opened)
    const engine = new KokoroTTSEngine(this.#watched)
    const notice = await settle()
    this.#report({ kind: 'ready', info: engine.info, isolated, loadMs: now() - started, notice })
    later(() => void this.#warmUp(engine), WARM_UP_AFTER_MS)
    return engine
  }

  /**
   * The first run of the graphs is slower than all later ones: let it be one that nobody waits for. Nothing is fetched for
   * it, so it has no voice, and what it says is not fit to be heard. Whoever comes in between waits for a window at most.
   */
  async #warmUp(engine: KokoroTTSEngine): Promise<void> {
    if (this.#underWay > 0 || engine !== (await this.#engine)) return
    const style = new Float32Array(STYLE_SIZE)
    const unheard = engine.generate({ tokens: GOLDEN_TOKENS, style, speed: 1, use: 'export', blend: [] })
    await unheard.next().catch(() => {})
    await unheard.return(undefined)
  }

  async #letGo(): Promise<void> {
    const engine = this.#engine
    this.#engine = undefined
    await engine?.then((running) => running.release()).catch(() => {})
  }

  /** Finds out what the GPU is good for, once nobody waits for the thread, and changes to it where it is better. */
  async #improve(last: number): Promise<void> {
    const engine = this.#engine
    const isAtRest = () => this.#underWay === 0 && this.#requests === last && this.#engine === engine
    if (!engine || !isAtRest()) return
    const found = await this.#parts
      .model()
      .then((model) => model.improve(isAtRest))
      .catch(() => undefined)
    if (!found || !isAtRest()) return
    if (!found.isBetter) return this.tell(found.info)
    await this.#letGo()
    await this.start().catch(() => {})
  }

  #report(state: LoadState): void {
    this.#state = state
    void this.#onState?.(state)
  }
}
