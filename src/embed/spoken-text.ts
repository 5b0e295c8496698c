import { SpeechError } from '../errors.ts'
import { Emitter } from '../lib/emitter.ts'
import type { PlayerReport, SpeechEvent, SpeechRequest, TimedMark, TimedWord } from '../protocol.ts'

/** A word that is heard: its place in the text in UTF-16 code units, and its seconds of the sound. */
export type SpokenWord = TimedWord & { readonly from: number; readonly to: number }

/** An SSML `<mark>` that is reached: its place in the text in UTF-16 code units, and its second of the sound. */
export type SpokenMark = TimedMark & { readonly from: number }

export interface SpokenTextEvents {
  /** The first sound is heard. */
  readonly start: void
  /** A word begins to be heard. */
  readonly word: SpokenWord
  /** A mark is reached: the sound of its place is heard. */
  readonly mark: SpokenMark
  readonly pause: void
  readonly resume: void
  /** How much is made so far: seconds, and the share of the text, 0 … 1. */
  readonly progress: { readonly seconds: number; readonly share: number }
  /** All was heard. */
  readonly end: { readonly seconds: number }
  /** It will not be heard to its end; a CancelledError where it was stopped or another text took its place. */
  readonly error: SpeechError
}

export type SpokenTextState = 'waiting' | 'speaking' | 'paused' | 'ended' | 'failed'

/** What is told when it is heard. */
type Moment =
  { readonly kind: 'word'; readonly what: SpokenWord } | { readonly kind: 'mark'; readonly what: SpokenMark }

interface Settle {
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** Words and marks due within this are announced by a timer, not at the next report of the player. */
const SOON_SECONDS = 0.1

/** One text that is spoken aloud: tells how far it is, as it is heard. */
export class SpokenText {
  readonly request: SpeechRequest
  /** Resolves when all was heard; rejects with what the `error` event tells. */
  readonly finished: Promise<void>
  readonly #events = new Emitter<SpokenTextEvents>()
  readonly #stop: () => void
  readonly #heard: () => number | null
  readonly #settle: Settle
  #state: SpokenTextState = 'waiting'
  /** In the order of the text, which is that of the sound. */
  #coming: Moment[] = []
  /** Place in the text of what was told last. */
  #announced = -1
  #seconds = 0
  #rate = 1
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param parts.heard second of it that is heard now; null where it is another's turn */
  constructor(
    request: SpeechRequest,
    parts: { readonly stop: () => void; readonly heard: () => number | null },
  ) {
    this.request = request
    this.#stop = parts.stop
    this.#heard = parts.heard
    let settle: Settle | undefined
    this.finished = new Promise((resolve, reject) => (settle = { resolve, reject }))
    this.#settle = settle!
    // Whoever listens to the event need not wait for this as well.
    this.finished.catch(() => {})
  }

  get state(): SpokenTextState {
    return this.#state
  }

  /** Seconds made so far. */
  get seconds(): number {
    return this.#seconds
  }

  /** Second that is heard now. */
  get position(): number {
    return this.#heard() ?? (this.#state === 'ended' ? this.#seconds : 0)
  }

  /** @returns ends it. */
  on<K extends keyof SpokenTextEvents>(name: K, listener: (told: SpokenTextEvents[K]) => void): () => void {
    return this.#events.on(name, listener)
  }

  /** Silences it, or takes it out of the queue. */
  cancel(): void {
    if (this.isOver) return
    this.#stop()
    this.fail(new SpeechError('CancelledError', 'The speech was stopped.'))
  }

  get isOver(): boolean {
    return this.#state === 'ended' || this.#state === 'failed'
  }

  /** What the maker tells. */
  take(event: SpeechEvent): void {
    if (event.kind === 'words' || event.kind === 'segment') this.#foretell(event.words, event.marks)
    if (event.kind === 'segment') {
      this.#seconds = event.at + event.seconds
      this.#progress(Math.min(0.99, event.span.end / this.request.text.length))
    }
    if (event.kind === 'done') {
      this.#seconds = event.audioSeconds
      this.#progress(1)
    }
  }

  /** What the player tells while it is this text's turn. */
  follow({ state, rate }: PlayerReport): void {
    if (this.isOver) return
    this.#rate = rate
    if (state === 'playing' && this.#state !== 'speaking') {
      const name = this.#state === 'waiting' ? 'start' : 'resume'
      this.#state = 'speaking'
      this.#events.emit(name, undefined)
    }
    if (state === 'paused' && this.#state === 'speaking') {
      this.#state = 'paused'
      this.#events.emit('pause', undefined)
    }
    if (this.#state === 'speaking') this.#announce()
  }

  /** All of it was heard. */
  end(): void {
    if (this.isOver) return
    // So short that the first report of it is of its end.
    if (this.#state === 'waiting') this.#events.emit('start', undefined)
    this.#announceUntil(Infinity)
    this.#finish('ended')
    this.#events.emit('end', { seconds: this.#seconds })
    this.#settle.resolve()
  }

  fail(error: SpeechError): void {
    if (this.isOver) return
    this.#finish('failed')
    this.#events.emit('error', error)
    this.#settle.reject(error)
  }

  #finish(state: 'ended' | 'failed'): void {
    this.#state = state
    clearTimeout(this.#timer)
  }

  /** A chunk's words may be told twice: first as they will be, then as they turned out. */
  #foretell(words: readonly TimedWord[], marks: readonly TimedMark[] = []): void {
    const told = [
      ...words.filter((word) => word.from !== undefined).map((what) => ({ kind: 'word', what }) as Moment),
      ...marks.filter((mark) => mark.from !== undefined).map((what) => ({ kind: 'mark', what }) as Moment),
    ].sort((a, b) => a.what.start - b.what.start)
    const [first] = told
    if (!first) return
    this.#coming = [
      ...this.#coming.filter(({ what }) => what.start < first.what.start),
      ...told.filter(({ what }) => what.start > this.#announced),
    ]
  }

  #announce(): void {
    clearTimeout(this.#timer)
    const seconds = this.#heard()
    if (seconds === null || this.isOver) return
    this.#announceUntil(seconds)
    const wait = (this.#coming[0]?.what.from ?? Infinity) - seconds
    if (wait < SOON_SECONDS * this.#rate) {
      this.#timer = setTimeout(() => this.#announce(), Math.max(1, (wait / this.#rate) * 1000))
    }
  }

  #announceUntil(seconds: number): void {
    for (let [next] = this.#coming; next && next.what.from <= seconds; [next] = this.#coming) {
      this.#coming.shift()
      this.#announced = next.what.start
      if (next.kind === 'word') this.#events.emit('word', next.what)
      else this.#events.emit('mark', next.what)
    }
  }

  #progress(share: number): void {
    this.#events.emit('progress', { seconds: this.#seconds, share })
  }
}
