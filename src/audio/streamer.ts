import { SAMPLE_RATE } from '../config/limits.ts'
import type { PlayerCredit, PlayerFeed } from './player-messages.ts'

/** As much of a MessagePort as is needed here. */
export interface FeedPort {
  postMessage(message: PlayerFeed, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: PlayerCredit }) => void): void
  start(): void
}

/**
 * Feeds a player over a port and holds the writer back: a write resolves when at most `maxAheadSeconds` are queued
 * unplayed. One utterance at a time; what is written for another than the one begun last is dropped.
 */
export class AudioStreamer {
  readonly #port: FeedPort
  readonly #maxAhead: number
  #id: string | null = null
  #sent = 0
  #consumed = 0
  #wake: (() => void)[] = []

  constructor(port: FeedPort, options: { readonly maxAheadSeconds?: number } = {}) {
    this.#port = port
    this.#maxAhead = (options.maxAheadSeconds ?? 30) * SAMPLE_RATE
    port.addEventListener('message', ({ data }) => this.#credit(data))
    port.start()
  }

  /** Starts an utterance; one that was under way is over, its waiting writes resolve. */
  begin(id: string): void {
    this.#id = id
    this.#sent = 0
    this.#consumed = 0
    this.#release()
    this.#port.postMessage({ kind: 'begin', id }, [])
  }

  /** @param pcm mono at SAMPLE_RATE; copied, so the caller may keep it. */
  async write(id: string, pcm: Float32Array): Promise<void> {
    if (id !== this.#id || pcm.length === 0) return
    const samples = new Float32Array(pcm)
    this.#sent += samples.length
    this.#port.postMessage({ kind: 'pcm', id, samples }, [samples.buffer])
    while (id === this.#id && this.#sent - this.#consumed > this.#maxAhead) {
      await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
  }

  /** Says that nothing more comes; resolves once the last sample is handed over, not once it is heard. */
  async end(id: string): Promise<void> {
    if (id === this.#id) this.#port.postMessage({ kind: 'end', id }, [])
  }

  /** Silences the utterance at once and drops what is queued; waiting writes resolve. */
  async stop(id: string): Promise<void> {
    this.#port.postMessage({ kind: 'stop', id }, [])
    if (id !== this.#id) return
    this.#id = null
    this.#release()
  }

  /** Seconds sent and not yet played. */
  get aheadSeconds(): number {
    return (this.#sent - this.#consumed) / SAMPLE_RATE
  }

  #credit(credit: PlayerCredit): void {
    if (credit.kind !== 'consumed' || credit.id !== this.#id) return
    this.#consumed = credit.samples
    this.#release()
  }

  #release(): void {
    const waiting = this.#wake
    this.#wake = []
    for (const wake of waiting) wake()
  }
}
