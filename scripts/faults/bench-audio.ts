import { PlayerQueue, QUANTUM } from '../../src/audio/player-queue.ts'
import { obeyCommand, takeFeed } from '../../src/audio/queue-messages.ts'
import { SAMPLE_RATE } from '../../src/config/limits.ts'
import type { PlayerCredit, PlayerFeed, PlayerReport } from '../../src/protocol.ts'
import type { PlayerCommand } from '../../src/speech-worker.ts'

/** Each turn plays a tenth of a second; there are some hundred turns a second. */
const TURN_MS = 5
const QUANTA = Math.ceil(SAMPLE_RATE / 10 / QUANTUM)

/** As much of a browser's audio as the page's player needs, around the product's own queue; it plays as fast as it can. */
class BenchContext {
  static readonly opened: BenchContext[] = []
  readonly sampleRate = SAMPLE_RATE
  readonly outputLatency = 0
  readonly audioWorklet = { addModule: async () => {} }
  readonly destination = {}
  state: 'running' | 'suspended' = 'suspended'
  onstatechange: (() => void) | null = null
  currentTime = 0

  constructor() {
    BenchContext.opened.push(this)
  }

  async resume(): Promise<void> {
    this.#change('running')
  }

  async suspend(): Promise<void> {
    this.#change('suspended')
  }

  async close(): Promise<void> {}

  createGain() {
    const gain = { value: 1, setTargetAtTime: () => {} }
    return { gain, context: this, connect: () => {} }
  }

  getOutputTimestamp() {
    return { contextTime: this.currentTime, performanceTime: performance.now() }
  }

  /** The system takes the audio away, or gives it back. */
  #change(state: 'running' | 'suspended'): void {
    if (this.state === state) return
    this.state = state
    this.onstatechange?.()
  }
}

class BenchNode {
  readonly port = {
    onmessage: null as ((event: { data: PlayerReport }) => void) | null,
    postMessage: (command: PlayerCommand) => this.#obey(command),
  }
  readonly #queue = new PlayerQueue({ outputRate: SAMPLE_RATE })
  readonly #context: BenchContext
  #feed: MessagePort | null = null

  constructor(context: BenchContext) {
    this.#context = context
    setInterval(() => this.#turn(), TURN_MS).unref()
  }

  connect<T>(next: T): T {
    return next
  }

  #obey(command: PlayerCommand): void {
    if (command.kind === 'connect') this.#connect(command.port)
    else obeyCommand(this.#queue, command)
  }

  #connect(port: MessagePort): void {
    this.#feed?.close()
    this.#feed = port
    port.onmessage = ({ data }: MessageEvent<PlayerFeed>) => takeFeed(this.#queue, data)
    ;(port as unknown as { unref(): void }).unref()
  }

  #turn(): void {
    if (this.#context.state !== 'running') return
    const out = new Float32Array(QUANTUM)
    for (let i = 0; i < QUANTA; i++) this.#queue.read(out)
    this.#context.currentTime += (QUANTA * QUANTUM) / SAMPLE_RATE
    const report = { ...this.#queue.report(), at: this.#context.currentTime }
    this.port.onmessage?.({ data: report })
    if (report.id === null) return
    const credit: PlayerCredit = {
      kind: 'consumed',
      id: report.id,
      samples: this.#queue.consumed,
      rate: report.rate,
    }
    this.#feed?.postMessage(credit)
  }
}

/** Puts the bench's audio where the page looks for the browser's. @returns what the system may do to it, and how to take it away. */
export function installAudio() {
  const before = { AudioContext: globalThis.AudioContext, AudioWorkletNode: globalThis.AudioWorkletNode }
  BenchContext.opened.length = 0
  Object.assign(globalThis, { AudioContext: BenchContext, AudioWorkletNode: BenchNode })
  // Node 20 has none.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: {} })
  return {
    takeAway: () => BenchContext.opened.at(-1)?.suspend(),
    giveBack: () => BenchContext.opened.at(-1)?.resume(),
    remove: () => Object.assign(globalThis, before),
  }
}
