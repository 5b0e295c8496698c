import { AudioStreamer, type FeedPort } from '../audio/streamer.ts'
import { PlayerQueue, QUANTUM } from '../audio/player-queue.ts'
import type { PlayerCredit } from '../audio/player-messages.ts'
import { takeFeed } from '../audio/queue-messages.ts'
import { SAMPLE_RATE, SAMPLES_PER_FRAME } from '../config/limits.ts'
import type { AcousticInput, AcousticModel, AcousticWindow } from '../engine/acoustic-model.ts'

/** As those of the built model, and as it chooses among them. */
const WINDOW_SECONDS = [0.475, 0.8, 1.2, 1.6, 2.2, 2.8]
const SAFE = 0.75
const FRAMES_A_TOKEN = 2.5
const QUANTUM_MS = (1000 * QUANTUM) / SAMPLE_RATE

/**
 * For tests. A device whose time goes by only when something takes it: a model that takes its time for each unit and
 * window, and a player that meanwhile plays. Both are the real thing but for what the model says.
 */
export class SimulatedDevice implements AcousticModel {
  readonly info = { provider: 'wasm', threads: 1, plan: 'fast', reason: 'Simulated.' } as const
  readonly queue: PlayerQueue
  readonly streamer: AudioStreamer
  readonly #rtf: number
  #now = 0
  #played = 0
  #listen: (event: { readonly data: PlayerCredit }) => void = () => {}
  readonly #out = new Float32Array(QUANTUM)
  /** Units that the model has made. */
  units = 0
  /** When the first sound was heard, on its own clock. */
  soundingSinceMs: number | undefined
  /** Of each shortage: when, and at which second of the stream. */
  readonly shortages: { readonly ms: number; readonly played: number }[] = []
  /** Between two samples. */
  longestStep = 0
  #last = 0

  /** Costs time: only where it is asked for. */
  readonly #measuresSteps: boolean

  /** @param rtf real-time factor; a quarter of it goes by before the first window of a unit */
  constructor(rtf: number, measuresSteps = false) {
    this.#measuresSteps = measuresSteps
    this.#rtf = rtf
    this.queue = new PlayerQueue({ outputRate: SAMPLE_RATE })
    const port: FeedPort = {
      postMessage: (feed) => takeFeed(this.queue, feed),
      addEventListener: (_, listener) => (this.#listen = listener),
      start: () => {},
    }
    this.streamer = new AudioStreamer(port, { now: this.now })
  }

  now = (): number => this.#now

  /** Lets time go by. */
  pass(ms: number): void {
    this.#now += ms
    const { underruns } = this.queue.report()
    while (this.#played + QUANTUM_MS <= this.#now) {
      this.#played += QUANTUM_MS
      this.queue.read(this.#out)
      this.#watch()
    }
    const after = this.queue.report()
    if (after.underruns > underruns) this.shortages.push({ ms: this.#played, played: after.played })
    const { id, consumed, rate } = this.queue
    if (id !== null) this.#listen({ data: { kind: 'consumed', id, samples: consumed, rate } })
  }

  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    this.units++
    const durations = Int32Array.from(input.tokens, (_, i) =>
      Math.round((FRAMES_A_TOKEN / input.speed) * (i % 2 === 0 ? 0.8 : 1.2)),
    )
    const samples = durations.reduce((sum, frames) => sum + frames, 0) * SAMPLES_PER_FRAME
    this.pass((250 * this.#rtf * samples) / SAMPLE_RATE)
    for (let at = 0, index = 0; at < samples; index++) {
      const { aheadSeconds, rate } = input.listener ?? { aheadSeconds: 0, rate: 1 }
      const most = (SAFE * aheadSeconds) / rate / (0.75 * this.#rtf)
      const seconds = WINDOW_SECONDS.findLast((length) => length <= most) ?? WINDOW_SECONDS[0]!
      const length = Math.min(samples - at, Math.round(seconds * SAMPLE_RATE))
      this.pass((750 * this.#rtf * length) / SAMPLE_RATE)
      const from = at
      const pcm = Float32Array.from({ length }, (_, i) => 0.3 * Math.sin((from + i) / 12))
      at += length
      yield index === 0 ? { pcm, durations } : { pcm }
    }
  }

  async release(): Promise<void> {}

  #watch(): void {
    if (this.soundingSinceMs === undefined && this.queue.state === 'playing')
      this.soundingSinceMs = this.#played
    if (!this.#measuresSteps) return
    for (const sample of this.#out) {
      const step = Math.abs(sample - this.#last)
      if (step > this.longestStep) this.longestStep = step
      this.#last = sample
    }
  }
}
