import { SAMPLE_RATE } from '../config/limits.ts'
import type { PlayerReport, PlayerState } from './player-messages.ts'
import { Resampler } from './resampler.ts'
import { SampleQueue } from './sample-queue.ts'

/** Frames in one call of an AudioWorkletProcessor (Web Audio API 1.1, render quantum). */
export const QUANTUM = 128

const FADE_SECONDS = 0.005

export interface PlayerQueueOptions {
  /** Rate of the audio hardware, Hz. */
  readonly outputRate: number
  /** Rate of what is pushed, Hz. */
  readonly inputRate?: number
  /** Sound starts when this much is there, or the end. */
  readonly prebufferSeconds?: number
}

/**
 * What the player worklet does, without the worklet: takes utterances in pieces, gives quanta.
 *
 * Contract. One thread: the audio thread. `read` never throws, and allocates nothing. A command takes effect in the
 * next quantum; pause, stop and a shortage fade for about 5 ms, so that nothing clicks. Where samples are short the
 * rest of `out` is zero and, while the utterance is not at its end, the shortage is counted as one underrun.
 */
export class PlayerQueue {
  readonly #inputRate: number
  readonly #prebuffer: number
  readonly #resampler: Resampler | null
  readonly #queue = new SampleQueue()
  /** In whole quanta, so that a pause holds exactly where its fade ends. */
  readonly #fadeLength: number
  readonly #tail: Float32Array
  readonly #rendered: Float32Array
  readonly #input: Float32Array

  #id: string | null = null
  #stoppedId: string | null = null
  #endKnown = false
  #filling = true
  #started = false
  #paused = false
  /** 0 = silent … fadeLength = full. */
  #fade: number
  #tailAt: number
  #flush = 0
  #held = 0
  #consumed = 0
  #underruns = 0
  #squares = 0
  #counted = 0

  constructor({ outputRate, inputRate = SAMPLE_RATE, prebufferSeconds = 0.4 }: PlayerQueueOptions) {
    this.#inputRate = inputRate
    this.#prebuffer = Math.round(prebufferSeconds * inputRate)
    this.#resampler = inputRate === outputRate ? null : new Resampler(inputRate, outputRate)
    this.#fadeLength = Math.max(1, Math.round((FADE_SECONDS * outputRate) / QUANTUM)) * QUANTUM
    this.#fade = this.#fadeLength
    this.#tailAt = this.#fadeLength
    this.#tail = new Float32Array(this.#fadeLength)
    this.#rendered = new Float32Array(this.#fadeLength)
    this.#input = new Float32Array(Math.ceil((this.#fadeLength * inputRate) / outputRate) + 1)
  }

  /** Starts an utterance; what was still playing fades out under it. One that was stopped already stays silent. */
  begin(id: string): void {
    if (id === this.#stoppedId) return
    this.#cut()
    this.#id = id
  }

  /** @param samples mono at the input rate; kept, not copied. Those of another utterance are dropped. */
  push(id: string, samples: Float32Array): void {
    if (id === this.#id) this.#queue.push(samples)
  }

  /** Nothing more comes: running dry is no underrun from here on. */
  end(id: string): void {
    if (id === this.#id) this.#endKnown = true
  }

  /** Fades out and forgets the utterance, also one that has not begun yet. */
  stop(id: string): void {
    this.#stoppedId = id
    if (id !== this.#id) return
    this.#cut()
    this.#id = null
  }

  pause(): void {
    this.#paused = true
    // Nothing sounds while it fills up: hold at once.
    if (this.#filling) this.#fade = 0
  }

  resume(): void {
    this.#paused = false
  }

  /** Samples of the utterance that have left the queue. */
  get consumed(): number {
    return this.#consumed
  }

  get id(): string | null {
    return this.#id
  }

  get state(): PlayerState {
    if (this.#id === null) return 'idle'
    if (this.#drained) return 'ended'
    if (this.#paused) return 'paused'
    return this.#filling ? 'buffering' : 'playing'
  }

  /** Fills one quantum (any length up to a fade). */
  read(out: Float32Array): void {
    out.fill(0)
    if (this.#id !== null && !this.#drained && !(this.#paused && this.#fade === 0)) this.#play(out)
    for (let i = 0; i < out.length && this.#tailAt < this.#fadeLength; i++) {
      out[i]! += this.#tail[this.#tailAt++]!
    }
    for (let i = 0; i < out.length; i++) this.#squares += out[i]! * out[i]!
    this.#counted += out.length
  }

  /** Where it stands; `level` is of the time since the last report. */
  report(): PlayerReport {
    const level = this.#counted === 0 ? 0 : Math.sqrt(this.#squares / this.#counted)
    this.#squares = 0
    this.#counted = 0
    return {
      kind: 'position',
      id: this.#id,
      played: this.#consumed / this.#inputRate,
      buffered: this.#queue.length / this.#inputRate,
      underruns: this.#underruns,
      level,
      state: this.state,
    }
  }

  get #drained(): boolean {
    return this.#endKnown && this.#queue.length === 0 && this.#flush === 0
  }

  #play(out: Float32Array): void {
    if (this.#filling) {
      if (!this.#endKnown && this.#queue.length < this.#prebuffer) return
      this.#filling = false
      // After a shortage it comes back in mid-word: fade in.
      this.#fade = this.#started ? 0 : this.#fadeLength
      this.#started = true
    }
    if (!this.#endKnown && this.#queue.length < this.#needs(out.length)) {
      this.#underruns++
      this.#fadeOut()
      this.#filling = true
      this.#fade = 0
      return
    }
    this.#render(out, out.length)
    for (let i = 0; i < out.length; i++) {
      out[i]! *= this.#fade / this.#fadeLength
      this.#fade = this.#paused ? Math.max(0, this.#fade - 1) : Math.min(this.#fadeLength, this.#fade + 1)
    }
  }

  #needs(count: number): number {
    return this.#resampler === null ? count : this.#resampler.needs(count)
  }

  /** The next `count` samples out. Where the queue is short: zeros at the end, the last value held in the middle. */
  #render(out: Float32Array, count: number): void {
    const target = this.#resampler === null ? out : this.#input
    const needed = this.#needs(count)
    const got = this.#queue.read(target, needed)
    this.#consumed += got
    if (got > 0) this.#held = target[got - 1]!
    for (let i = got; i < needed; i++) target[i] = this.#endKnown ? 0 : this.#held
    if (this.#endKnown) this.#flush = Math.max(0, this.#flush - (needed - got))
    this.#resampler?.process(this.#input, out, count)
  }

  /** Lets what sounds now die away under whatever comes next. */
  #fadeOut(): void {
    this.#render(this.#rendered, this.#fadeLength)
    const rest = this.#fadeLength - this.#tailAt
    this.#tail.copyWithin(0, this.#tailAt)
    this.#tail.fill(0, rest)
    for (let i = 0; i < this.#fadeLength; i++) {
      const gain = (this.#fade - i) / this.#fadeLength
      if (gain > 0) this.#tail[i]! += this.#rendered[i]! * gain
    }
    this.#tailAt = 0
  }

  #cut(): void {
    if (this.#id !== null && !this.#filling && !this.#drained && this.#fade > 0) this.#fadeOut()
    this.#queue.clear()
    this.#resampler?.reset()
    this.#endKnown = false
    this.#filling = true
    this.#started = false
    this.#flush = this.#resampler?.delay ?? 0
    this.#fade = this.#paused ? 0 : this.#fadeLength
    this.#held = 0
    this.#consumed = 0
    this.#underruns = 0
  }
}
