/**
 * The audio thread. It owns the queue between the speech worker, which pushes PCM over its own port, and the hardware.
 *
 * Contract. `process` runs every 128 frames on the real-time thread: it never throws, logs or waits, and allocates
 * nothing but the small report it posts 20 times a second and when its state changes. Messages are handled between quanta, so a command is
 * heard in the next one. A report is as old as its journey to the page (some 50 ms), fine for a clock on the screen,
 * not for cutting audio.
 */
import type { PlayerCredit, PlayerFeed, PlayerReport } from '../src/protocol.ts'
import type { PlayerCommand } from '../src/speech-worker.ts'
import { PlayerQueue, QUANTUM } from '../src/audio/player-queue.ts'
import { obeyCommand, takeFeed } from '../src/audio/queue-messages.ts'

const REPORTS_PER_SECOND = 20

class Player extends AudioWorkletProcessor {
  readonly #queue = new PlayerQueue({ outputRate: sampleRate })
  #feed: MessagePort | null = null
  #sinceReport = 0
  #reported: PlayerReport | null = null
  #credited = 0

  constructor() {
    super()
    this.port.onmessage = (event: MessageEvent<PlayerCommand>) => this.#obey(event.data)
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const out = outputs[0]?.[0]
    if (out === undefined) return true
    this.#queue.read(out)
    this.#sinceReport += out.length
    const isNews = this.#queue.state !== this.#reported?.state
    if (isNews || this.#sinceReport >= sampleRate / REPORTS_PER_SECOND) this.#tell()
    return true
  }

  #obey(command: PlayerCommand): void {
    if (command.kind === 'connect') this.#connect(command.port)
    else obeyCommand(this.#queue, command)
  }

  #connect(port: MessagePort): void {
    this.#feed?.close()
    this.#feed = port
    port.onmessage = ({ data }: MessageEvent<PlayerFeed>) => takeFeed(this.#queue, data)
  }

  #tell(): void {
    this.#sinceReport = 0
    const report = { ...this.#queue.report(), at: currentTime + QUANTUM / sampleRate }
    const last = this.#reported
    const { id, rate, state } = report
    const isSame = state === last?.state && id === last.id && rate === last.rate
    if (!isSame || state === 'playing' || state === 'buffering') this.port.postMessage(report)
    this.#reported = report
    const samples = this.#queue.consumed
    if (id === null || (samples === this.#credited && isSame)) return
    this.#credited = samples
    const credit: PlayerCredit = { kind: 'consumed', id, samples, rate }
    this.#feed?.postMessage(credit)
  }
}

registerProcessor('player', Player)
