import { SAMPLE_RATE } from '../config/limits.ts'
import type { PlayerCredit, PlayerFeed } from './player-messages.ts'

/** As much of a MessagePort as is needed here. */
export interface FeedPort {
  postMessage(message: PlayerFeed, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: PlayerCredit }) => void): void
  start(): void
}

export interface StreamerOptions {
  readonly maxAheadSeconds?: number
  /** Milliseconds of a clock that only moves forward. Absent: whoever asks what is ahead has just been told. */
  readonly now?: () => number
}

/** Nothing keeps a thread from hearing of what was played for longer. */
const LONGEST_SILENCE_MS = 2_000

interface Stream {
  readonly id: string
  /** Samples. */
  sent: number
  consumed: number
  gather: number
}

/**
 * Feeds a player over a port and holds the writer back: a write resolves when at most `maxAheadSeconds` are queued
 * unheard, of all utterances together, or twice what has to be gathered. What is written for an utterance that is over
 * is dropped.
 */
export class AudioStreamer {
  readonly #port: FeedPort
  readonly #maxAhead: number
  /** The one that is heard, and those that wait. */
  #streams: Stream[] = []
  readonly #now: () => number
  #rate = 1
  /** By its clock; undefined while nothing sounds that is known of. */
  #creditedAt: number | undefined
  #wake: (() => void)[] = []

  constructor(port: FeedPort, { maxAheadSeconds = 30, now = () => 0 }: StreamerOptions = {}) {
    this.#port = port
    this.#maxAhead = maxAheadSeconds * SAMPLE_RATE
    this.#now = now
    port.addEventListener('message', ({ data }) => this.#credit(data))
    port.start()
  }

  /** Starts an utterance: after all others, or in their place; then their waiting writes resolve. */
  begin(id: string, queued = false): void {
    if (!queued) {
      this.#streams = []
      this.#creditedAt = undefined
    }
    this.#streams.push({ id, sent: 0, consumed: 0, gather: 0 })
    this.#release()
    this.#port.postMessage({ kind: 'begin', id, queued }, [])
  }

  /** @param pcm mono at SAMPLE_RATE; copied, so the caller may keep it. */
  async write(id: string, pcm: Float32Array): Promise<void> {
    const stream = this.#find(id)
    if (!stream || pcm.length === 0) return
    const samples = new Float32Array(pcm)
    stream.sent += samples.length
    this.#port.postMessage({ kind: 'pcm', id, samples }, [samples.buffer])
    while (this.#streams.includes(stream) && this.#ahead > Math.max(this.#maxAhead, 2 * stream.gather)) {
      await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
  }

  /** The player holds the sound back until so many seconds are there, or the end; also after a shortage. */
  gather(id: string, seconds: number): void {
    const stream = this.#find(id)
    if (!stream) return
    stream.gather = seconds * SAMPLE_RATE
    this.#port.postMessage({ kind: 'gather', id, seconds }, [])
  }

  /** Says that nothing more comes; resolves once the last sample is handed over, not once it is heard. */
  async end(id: string): Promise<void> {
    if (this.#find(id)) this.#port.postMessage({ kind: 'end', id }, [])
  }

  /** Silences the utterance at once and drops what is queued; waiting writes resolve. */
  async stop(id: string): Promise<void> {
    this.#port.postMessage({ kind: 'stop', id }, [])
    this.#streams = this.#streams.filter((stream) => stream.id !== id)
    this.#release()
  }

  /**
   * Seconds sent and not yet heard, of all utterances. A thread that computes does not hear of what is played meanwhile:
   * what was last told is carried on.
   */
  get aheadSeconds(): number {
    const silentMs = this.#now() - (this.#creditedAt ?? this.#now())
    const played = (Math.min(silentMs, LONGEST_SILENCE_MS) / 1000) * this.#rate
    return Math.max(0, this.#ahead / SAMPLE_RATE - played)
  }

  /** Listening speed: seconds of speech heard a second. */
  get rate(): number {
    return this.#rate
  }

  get #ahead(): number {
    return this.#streams.reduce((sum, { sent, consumed }) => sum + sent - consumed, 0)
  }

  #find(id: string): Stream | undefined {
    return this.#streams.find((stream) => stream.id === id)
  }

  #credit({ kind, id, samples, rate }: PlayerCredit): void {
    if (kind !== 'consumed') return
    this.#rate = rate
    const index = this.#streams.findIndex((stream) => stream.id === id)
    if (index < 0) return
    this.#streams = this.#streams.slice(index)
    this.#streams[0]!.consumed = samples
    this.#creditedAt = this.#now()
    this.#release()
  }

  #release(): void {
    const waiting = this.#wake
    this.#wake = []
    for (const wake of waiting) wake()
  }
}
