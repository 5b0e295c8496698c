import { SAMPLE_RATE } from '../config/limits.ts'
import type { PlayerReport, PlayerState } from './player-messages.ts'
import { Resampler } from './resampler.ts'
import { SampleQueue } from './sample-queue.ts'
import { TimeStretcher } from './time-stretcher.ts'

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

/** An utterance that is heard or waits for its turn. */
interface Stream {
  readonly id: string
  readonly samples: SampleQueue
  /** All that came. */
  pushed: number
  endKnown: boolean
  /** Samples that must be there before it sounds. */
  prebuffer: number
}

/** A request to stop may overtake what it is meant for; so many are remembered. */
const REMEMBERED_STOPS = 32

/**
 * What the player worklet does, without the worklet: takes utterances in pieces, one after the other or each in the place
 * of all before, and gives quanta at the listening speed.
 *
 * Contract. One thread: the audio thread. `read` never throws, and allocates nothing. A command takes effect in the
 * next quantum; pause, stop and a shortage fade for about 5 ms, so that nothing clicks. Where samples are short the
 * rest of `out` is zero and, while the utterance is not at its end, the shortage is counted as one underrun.
 */
export class PlayerQueue {
  readonly #inputRate: number
  readonly #prebuffer: number
  readonly #stretcher: TimeStretcher
  readonly #resampler: Resampler | null
  /** In whole quanta, so that a pause holds exactly where its fade ends. */
  readonly #fadeLength: number
  readonly #tail: Float32Array
  readonly #rendered: Float32Array
  readonly #input: Float32Array
  readonly #stopped: string[] = []
  #waiting: Stream[] = []

  #stream: Stream | null = null
  #filling = true
  #started = false
  #paused = false
  /** 0 = silent … fadeLength = full. */
  #fade: number
  #tailAt: number
  #flush = 0
  #underruns = 0
  #squares = 0
  #counted = 0

  constructor({ outputRate, inputRate = SAMPLE_RATE, prebufferSeconds = 0.4 }: PlayerQueueOptions) {
    this.#inputRate = inputRate
    this.#prebuffer = Math.round(prebufferSeconds * inputRate)
    this.#stretcher = new TimeStretcher(inputRate)
    this.#resampler = inputRate === outputRate ? null : new Resampler(inputRate, outputRate)
    this.#fadeLength = Math.max(1, Math.round((FADE_SECONDS * outputRate) / QUANTUM)) * QUANTUM
    this.#fade = this.#fadeLength
    this.#tailAt = this.#fadeLength
    this.#tail = new Float32Array(this.#fadeLength)
    this.#rendered = new Float32Array(this.#fadeLength)
    this.#input = new Float32Array(Math.ceil((this.#fadeLength * inputRate) / outputRate) + 1)
  }

  /**
   * Starts an utterance; what was still playing fades out under it, unless it is to wait for that. One that was stopped
   * already stays silent.
   */
  begin(id: string, queued = false): void {
    if (this.#stopped.includes(id)) return
    const samples = new SampleQueue()
    const stream: Stream = { id, samples, pushed: 0, endKnown: false, prebuffer: this.#prebuffer }
    if (queued && this.#stream !== null) {
      this.#waiting.push(stream)
      return
    }
    this.#waiting = []
    this.#cut()
    this.#stream = stream
  }

  /** @param samples mono at the input rate; kept, not copied. Those of an unknown utterance are dropped. */
  push(id: string, samples: Float32Array): void {
    const stream = this.#find(id)
    if (!stream) return
    stream.samples.push(samples)
    stream.pushed += samples.length
  }

  /** Sound starts, or goes on after a shortage, when so much is there, or the end. */
  gather(id: string, seconds: number): void {
    const stream = this.#find(id)
    if (stream) stream.prebuffer = Math.round(seconds * this.#inputRate)
  }

  /** Nothing more comes: running dry is no underrun from here on. */
  end(id: string): void {
    const stream = this.#find(id)
    if (stream) stream.endKnown = true
  }

  /** Fades out and forgets the utterance, also one that has not begun yet; the next one follows. */
  stop(id: string): void {
    this.#stopped.push(id)
    if (this.#stopped.length > REMEMBERED_STOPS) this.#stopped.shift()
    this.#waiting = this.#waiting.filter((stream) => stream.id !== id)
    if (id !== this.#stream?.id) return
    this.#cut()
    this.#stream = this.#waiting.shift() ?? null
  }

  /** What is heard and all that waits. */
  stopAll(): void {
    for (const { id } of [...this.#waiting]) this.stop(id)
    if (this.#stream) this.stop(this.#stream.id)
  }

  pause(): void {
    this.#paused = true
    // Nothing sounds while it fills up: hold at once.
    if (this.#filling) this.#fade = 0
  }

  resume(): void {
    this.#paused = false
  }

  /** Listening speed: seconds of speech a second. Holds for all utterances. */
  get rate(): number {
    return this.#stretcher.rate
  }

  set rate(rate: number) {
    this.#stretcher.rate = rate
  }

  /** Samples of the utterance that have been heard. */
  get consumed(): number {
    return this.#stream === null ? 0 : Math.min(this.#stream.pushed, Math.round(this.#stretcher.position))
  }

  get id(): string | null {
    return this.#stream?.id ?? null
  }

  get state(): PlayerState {
    if (this.#stream === null) return 'idle'
    if (this.#isOver(this.#stream)) return 'ended'
    if (this.#paused) return 'paused'
    return this.#filling ? 'buffering' : 'playing'
  }

  /** Fills one quantum (any length up to a fade). */
  read(out: Float32Array): void {
    out.fill(0)
    if (this.#stream !== null && this.#waiting.length > 0 && this.#isOver(this.#stream)) {
      this.#cut()
      this.#stream = this.#waiting.shift()!
    }
    const stream = this.#stream
    if (stream !== null && !this.#isOver(stream) && !(this.#paused && this.#fade === 0))
      this.#play(stream, out)
    for (let i = 0; i < out.length && this.#tailAt < this.#fadeLength; i++) {
      out[i]! += this.#tail[this.#tailAt++]!
    }
    for (let i = 0; i < out.length; i++) this.#squares += out[i]! * out[i]!
    this.#counted += out.length
  }

  /** Where it stands; `level` is of the time since the last report. */
  report(): Omit<PlayerReport, 'at'> {
    const level = this.#counted === 0 ? 0 : Math.sqrt(this.#squares / this.#counted)
    this.#squares = 0
    this.#counted = 0
    return {
      kind: 'position',
      id: this.id,
      played: this.consumed / this.#inputRate,
      buffered: ((this.#stream?.pushed ?? 0) - this.consumed) / this.#inputRate,
      underruns: this.#underruns,
      level,
      state: this.state,
      rate: this.rate,
    }
  }

  #find(id: string): Stream | undefined {
    return this.#stream?.id === id ? this.#stream : this.#waiting.find((stream) => stream.id === id)
  }

  #isOver(stream: Stream): boolean {
    return stream.endKnown && this.#stretcher.position >= stream.pushed && this.#flush === 0
  }

  #play(stream: Stream, out: Float32Array): void {
    const needed = this.#resampler === null ? out.length : this.#resampler.needs(out.length)
    if (this.#filling) {
      const enough = stream.prebuffer * Math.max(1, this.rate)
      if (!stream.endKnown && stream.pushed - this.consumed < enough) return
      this.#filling = false
      // After a shortage it comes back in mid-word: fade in.
      this.#fade = this.#started ? 0 : this.#fadeLength
      this.#started = true
    }
    if (!stream.endKnown && stream.samples.length < this.#stretcher.needs(needed)) {
      this.#underruns++
      this.#fadeOut(stream)
      this.#filling = true
      this.#fade = 0
      return
    }
    const target = this.#resampler === null ? out : this.#input
    this.#stretcher.read(stream.samples, target, needed)
    if (this.#stretcher.position > stream.pushed) this.#flush = Math.max(0, this.#flush - needed)
    this.#resampler?.process(this.#input, out, out.length)
    for (let i = 0; i < out.length; i++) {
      out[i]! *= this.#fade / this.#fadeLength
      this.#fade = this.#paused ? Math.max(0, this.#fade - 1) : Math.min(this.#fadeLength, this.#fade + 1)
    }
  }

  /** Lets what sounds now die away under whatever comes next; none of it counts as heard. */
  #fadeOut(stream: Stream): void {
    if (this.#resampler === null) {
      this.#stretcher.peek(stream.samples, this.#rendered, this.#fadeLength)
    } else {
      this.#stretcher.peek(stream.samples, this.#input, this.#resampler.needs(this.#fadeLength))
      this.#resampler.process(this.#input, this.#rendered, this.#fadeLength)
    }
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
    const stream = this.#stream
    if (stream && !this.#filling && !this.#isOver(stream) && this.#fade > 0) this.#fadeOut(stream)
    this.#stretcher.reset()
    this.#resampler?.reset()
    this.#filling = true
    this.#started = false
    this.#flush = this.#resampler?.delay ?? 0
    this.#fade = this.#paused ? 0 : this.#fadeLength
    this.#underruns = 0
  }
}
