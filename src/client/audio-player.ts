import { SAMPLE_RATE } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import type { PlayerReport, RequestId } from '../protocol.ts'
import type { PlayerCommand } from '../speech-worker.ts'
import { audibleTime, heardPosition } from './heard-position.ts'

/** A browser that does not open its audio within this time will not. */
const START_TIMEOUT_MS = 4_000

const VOLUME_SECONDS = 0.02
/** After a change of devices the clock of an output that is there has moved by then. */
const STALL_MS = 1_000

const NOT_FETCHED =
  'What plays the sound could not be fetched. Check the connection, then press Speak again; if that does not help, reload the page.'

export interface AudioPlayerOptions {
  /** Address of the bundled player worklet. */
  readonly workletUrl: string
  readonly onReport: (report: PlayerReport) => void
  /** The system has taken the audio away (a call, a locked phone, a device that was pulled out), or, where it is over, has given it back. */
  readonly onInterrupted: (isOver: boolean) => void
  /** The audio thread is gone: the next one needs a new channel to the speech worker. */
  readonly onClosed: () => void
}

/** The page's hold on the audio thread: opens it in a user gesture, passes commands on, lets it rest. */
export class AudioPlayer {
  readonly #options: AudioPlayerOptions
  #context: AudioContext | null = null
  #node: Promise<AudioWorkletNode> | null = null
  #waitingPort: MessagePort | null = null
  #resting = false
  #isInterrupted = false
  #rate = 1
  #gain: GainNode | null = null
  #volume = 1
  #report: PlayerReport | null = null

  constructor(options: AudioPlayerOptions) {
    this.#options = options
    navigator.mediaDevices?.addEventListener('devicechange', () => void this.#checkOutput())
  }

  /**
   * Must be called in a user gesture, before anything is awaited.
   * @throws SpeechError AudioOutputError; AssetError where what plays cannot be fetched
   */
  async open(): Promise<void> {
    this.#resting = false
    this.#isInterrupted = false
    let context: AudioContext | null = null
    try {
      context = this.#context ??= openContext()
      const running = context.resume()
      this.#node ??= this.#connect(context)
      await inTime(Promise.all([running, this.#node]))
    } catch (error) {
      // A later attempt may have opened another one by now.
      if (context !== null && context === this.#context) this.#abandon()
      if (error instanceof SpeechError) throw error
      throw new SpeechError('AudioOutputError', sentenceFor(error), { cause: error })
    }
  }

  /** @returns the speech worker's end of a new channel to the worklet; an earlier one is closed. */
  connectWorker(): MessagePort {
    const { port1, port2 } = new MessageChannel()
    if (this.#node === null) this.#waitingPort = port1
    else this.#send({ kind: 'connect', port: port1 }, [port1])
    return port2
  }

  /** @param volume 0 … 1 */
  setVolume(volume: number): void {
    this.#volume = volume
    // Gently, or a change in the middle of a word would click.
    this.#gain?.gain.setTargetAtTime(volume, this.#gain.context.currentTime, VOLUME_SECONDS)
  }

  pause(): void {
    this.#send({ kind: 'pause' })
  }

  resume(): void {
    this.#send({ kind: 'resume' })
  }

  stop(id: RequestId): void {
    this.#send({ kind: 'stop', id })
  }

  /** What is heard and all that waits. */
  stopAll(): void {
    this.#send({ kind: 'stop-all' })
  }

  /** Listening speed, also for what has not begun yet. */
  setRate(factor: number): void {
    this.#rate = factor
    this.#send({ kind: 'rate', factor })
  }

  /** What leaves the loudspeaker at this moment, by the audio clock; null when nothing was played yet. */
  heard(): { readonly id: RequestId; readonly seconds: number } | null {
    const report = this.#report
    if (!this.#context || report === null || report.id === null) return null
    return { id: report.id, seconds: heardPosition(report, audibleTime(this.#context, performance.now())) }
  }

  /** Lets go of the audio hardware until the next `open`. */
  rest(): void {
    this.#resting = true
    void this.#context?.suspend().catch(() => {})
  }

  async #connect(context: AudioContext): Promise<AudioWorkletNode> {
    await context.audioWorklet.addModule(this.#options.workletUrl).catch((cause: unknown) => {
      throw new SpeechError('AssetError', NOT_FETCHED, { cause })
    })
    if (context !== this.#context) throw new DOMException('It was given up meanwhile.', 'AbortError')
    const node = new AudioWorkletNode(context, 'player', {
      numberOfInputs: 0,
      numberOfOutputs: 1,
      outputChannelCount: [1],
    })
    node.port.onmessage = ({ data }: MessageEvent<PlayerReport>) => {
      this.#report = data
      this.#options.onReport(data)
    }
    this.#gain = context.createGain()
    this.#gain.gain.value = this.#volume
    node.connect(this.#gain).connect(context.destination)
    context.onstatechange = () => {
      // Safari also knows "interrupted", which the types do not.
      if (context !== this.#context || this.#resting) return
      const isRunning = context.state === 'running'
      if (isRunning !== this.#isInterrupted) return
      this.#isInterrupted = !isRunning
      this.#options.onInterrupted(isRunning)
    }
    node.port.postMessage({ kind: 'rate', factor: this.#rate } satisfies PlayerCommand)
    if (this.#waitingPort) {
      node.port.postMessage({ kind: 'connect', port: this.#waitingPort } satisfies PlayerCommand, [
        this.#waitingPort,
      ])
      this.#waitingPort = null
    }
    return node
  }

  /** An output that was pulled out may leave the audio “running” with a clock that stands still: it is opened anew. */
  async #checkOutput(): Promise<void> {
    const context = this.#context
    if (context?.state !== 'running') return
    const before = context.currentTime
    await new Promise((resolve) => setTimeout(resolve, STALL_MS))
    if (context !== this.#context || context.state !== 'running' || context.currentTime > before) return
    // What waits in the audio thread stays there.
    await context.suspend().catch(() => {})
    await context.resume().catch(() => {})
  }

  #send(command: PlayerCommand, transfer: Transferable[] = []): void {
    // A failure to open has been told by open() already.
    this.#node?.then((node) => node.port.postMessage(command, transfer)).catch(() => {})
  }

  #abandon(): void {
    const context = this.#context
    this.#context = null
    this.#node = null
    this.#report = null
    void context?.close().catch(() => {})
    this.#options.onClosed()
  }
}

function openContext(): AudioContext {
  try {
    return new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'balanced' })
  } catch {
    // Some hardware offers its own rate only; the worklet converts.
    return new AudioContext({ latencyHint: 'balanced' })
  }
}

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('late', 'TimeoutError')), START_TIMEOUT_MS)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function sentenceFor(error: unknown): string {
  if (typeof AudioContext === 'undefined' || typeof AudioWorkletNode === 'undefined') {
    return 'This browser cannot play generated sound. Use a current Chrome, Edge, Firefox or Safari, or download the audio instead.'
  }
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return 'No sound can be played: the audio output does not answer. Check that a speaker or headphones are connected and that this page may play sound, then press Speak again. Downloading the audio works without.'
  }
  return 'The audio output could not be opened. Check the sound settings of this device, then press Speak again. Downloading the audio works without.'
}
