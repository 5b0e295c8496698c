import { SampleQueue } from '../audio/sample-queue.ts'
import type { ByteSink, SoundEncoder } from '../audio/sound-encoder.ts'
import type { StreamMessage, StreamReply } from '../audio/stream-messages.ts'
import { TimeStretcher } from '../audio/time-stretcher.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import { joinSamples } from '../lib/join-samples.ts'
import type { SpeechEvent } from '../protocol.ts'
import type { Listener } from './listener.ts'
import type { SpeechRecorder } from './speaker.ts'

/** As much of a MessagePort as is needed here. */
export interface StreamPort {
  postMessage(message: StreamMessage<SpeechEvent>, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: StreamReply }) => void): void
  /** Told by newer browsers when the other end is gone, whatever has become of it. */
  addEventListener(type: 'close', listener: () => void): void
  start(): void
}

export interface SpeechStreamOptions {
  readonly port: StreamPort
  /** Absent: samples as they are. */
  readonly openEncoder?: (sink: ByteSink) => SoundEncoder | Promise<SoundEncoder>
  /** Seconds of speech a second of the stream; the pitch stays. */
  readonly tempo: number
  readonly now: () => number
  /** Nobody wants it any more. */
  readonly onCancel: () => void
}

/** Sound that nobody has taken yet holds the maker back beyond this. */
const MOST_UNTAKEN_SECONDS = 60

/**
 * Hands speech on as it is made, over a port, and waits for a taker who is slow. Its listener is taken to hear the speech
 * from the first piece on, so that units are planned as for one.
 */
export class SpeechStream implements SpeechRecorder<void> {
  readonly listener: Listener
  readonly #options: SpeechStreamOptions
  readonly #queue = new SampleQueue()
  readonly #stretcher: TimeStretcher | undefined
  #encoder: SoundEncoder | undefined
  #queued = 0
  #samples = 0
  #untaken = 0
  #startedMs: number | undefined
  #unsaid = 0
  #isOver = false
  #wake = () => {}

  constructor(options: SpeechStreamOptions) {
    this.#options = options
    const { port, tempo, now } = options
    if (tempo !== 1) {
      this.#stretcher = new TimeStretcher(SAMPLE_RATE)
      this.#stretcher.rate = tempo
    }
    const aheadSeconds = () => {
      const heard = this.#startedMs === undefined ? 0 : (now() - this.#startedMs) / 1000
      return Math.max(0, this.#samples / SAMPLE_RATE - heard) * tempo
    }
    this.listener = {
      get aheadSeconds() {
        return aheadSeconds()
      },
      rate: tempo,
    }
    port.addEventListener('message', ({ data }) => this.#hear(data))
    port.addEventListener('close', () => this.#isOver || this.#leave())
    port.start()
  }

  async write(pcm: Float32Array): Promise<void> {
    if (this.#isOver || pcm.length === 0) return
    await this.#hand(this.#stretcher ? this.#stretched(this.#stretcher, pcm) : pcm)
    while (this.#untaken > MOST_UNTAKEN_SECONDS && !this.#isOver) {
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  note(event: SpeechEvent): void {
    this.#post({ kind: 'event', event: this.#stretcher ? slowed(event, this.#options.tempo) : event })
  }

  async finish(): Promise<void> {
    const rest = this.#stretcher && this.#rest(this.#stretcher)
    if (rest && rest.length > 0) await this.#hand(rest)
    await this.#encoder?.end()
    this.#post({ kind: 'end' })
  }

  /** Tells the taker why nothing more comes. */
  fail({ name, message }: Error): void {
    this.#post({ kind: 'failed', name, message })
  }

  async discard(): Promise<void> {
    this.#stop()
  }

  async #hand(pcm: Float32Array): Promise<void> {
    const { openEncoder, now } = this.#options
    this.#startedMs ??= now()
    this.#samples += pcm.length
    this.#unsaid += pcm.length / SAMPLE_RATE
    if (!openEncoder) return this.#sound(new Float32Array(pcm))
    this.#encoder ??= await openEncoder({ write: (bytes, position) => this.#bytes(bytes, position) })
    await this.#encoder.write(pcm)
  }

  #bytes(bytes: Uint8Array, position: number | undefined): void {
    if (position !== undefined) {
      throw new RangeError('A stream cannot be written into afterwards. Give its length, or write a file.')
    }
    if (bytes.length > 0) this.#sound(new Uint8Array(bytes))
  }

  /** An encoder keeps some of the sound back: its pieces carry the seconds that went in since the last one. */
  #sound(data: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>): void {
    const seconds = this.#unsaid
    this.#unsaid = 0
    this.#untaken += seconds
    this.#post({ kind: 'sound', data, seconds }, [data.buffer])
  }

  #stretched(stretcher: TimeStretcher, pcm: Float32Array): Float32Array {
    this.#queue.push(new Float32Array(pcm))
    this.#queued += pcm.length
    const pieces: Float32Array[] = []
    const hop = SAMPLE_RATE / 100
    while (stretcher.needs(hop) <= this.#queue.length) {
      const piece = new Float32Array(hop)
      stretcher.read(this.#queue, piece, hop)
      pieces.push(piece)
    }
    return joinSamples(pieces)
  }

  #rest(stretcher: TimeStretcher): Float32Array {
    const left = Math.max(0, Math.round((this.#queued - stretcher.position) / stretcher.rate))
    const out = new Float32Array(left)
    stretcher.read(this.#queue, out, left)
    return out
  }

  #hear(reply: StreamReply): void {
    if (reply.kind === 'taken') this.#untaken -= reply.seconds
    else this.#leave()
    this.#wake()
  }

  #leave(): void {
    this.#stop()
    this.#options.onCancel()
  }

  #stop(): void {
    this.#isOver = true
    this.#wake()
  }

  #post(message: StreamMessage<SpeechEvent>, transfer: ArrayBuffer[] = []): void {
    this.#options.port.postMessage(message, transfer)
  }
}

/** What an event says of seconds, as they are in a stream of another tempo. */
function slowed(event: SpeechEvent, tempo: number): SpeechEvent {
  if (event.kind === 'done') return { ...event, audioSeconds: event.audioSeconds / tempo }
  if (event.kind !== 'segment' && event.kind !== 'words') return event
  const words = event.words.map(({ from, to, ...word }) => ({
    ...word,
    ...(from !== undefined && { from: from / tempo }),
    ...(to !== undefined && { to: to / tempo }),
  }))
  const marks = event.marks?.map(({ from, ...mark }) => ({
    ...mark,
    ...(from !== undefined && { from: from / tempo }),
  }))
  const told = { words, ...(marks && { marks }) }
  if (event.kind === 'words') return { ...event, ...told }
  return { ...event, at: event.at / tempo, seconds: event.seconds / tempo, ...told }
}
