import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'
import { memoryErrorOr } from './memory-shortage.ts'

/** A window may take so many beats whatever others took: a minute, at a beat each 5 s. */
const ALWAYS_ALLOWED = 12
/** And so many more for each token of its unit, since a file is made of whole ones: twenty times as long as it is heard. */
const FOR_A_TOKEN = 0.3
/** A window hangs when it takes so many times as long as the longest before it. */
const TIMES_THE_LONGEST = 20

/**
 * Knows whether the window that is being made will never come. It counts beats from outside and asks no clock: a device
 * that was asleep, or whose clock was set, has not waited.
 */
export class WatchedModel implements AcousticModel {
  readonly #model: AcousticModel
  /** Of the window that is being made; null between windows, where whoever listens may take any time. */
  #beats: number | null = null
  #longest = 0
  #allowed = ALWAYS_ALLOWED

  constructor(model: AcousticModel) {
    this.#model = model
  }

  get info(): AcousticModelInfo {
    return this.#model.info
  }

  /** Called each 5 s or so. @returns true where the window is overdue. */
  beat(): boolean {
    if (this.#beats === null) return false
    this.#beats += 1
    return this.#beats > Math.max(this.#allowed, TIMES_THE_LONGEST * this.#longest)
  }

  /** @throws SpeechError MemoryError, and whatever the model throws */
  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    const windows = this.#model.generate(input)
    const { gain = 1 } = this.#model.info
    this.#allowed = (ALWAYS_ALLOWED + FOR_A_TOKEN * input.tokens.length) / Math.min(1, gain)
    try {
      for (;;) {
        this.#beats = 0
        const { value, done } = await windows.next().catch((error: unknown) => {
          throw memoryErrorOr(error)
        })
        this.#longest = Math.max(this.#longest, this.#beats)
        this.#beats = null
        if (done) return
        yield value
      }
    } finally {
      this.#beats = null
      await windows.return(undefined)
    }
  }

  release(): Promise<void> {
    return this.#model.release()
  }
}
