import { MAX_SPEED, MAX_TOKENS, MIN_SPEED, STYLE_SIZE } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'
import { peakOf } from './sound-fault.ts'
import { Turns } from './turns.ts'
import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'

const PAD = 0

/** Speech peaks near 1. What a broken kernel gives is far louder, or nothing at all. */
const LOUDEST = 3
const QUIETEST = 1e-3

/**
 * Turns one chunk of phoneme tokens into audio. Knows Kokoro's framing, nothing about text or voices. Checks every window
 * before it hands it on, and makes a chunk once more when it comes out broken.
 */
export class KokoroTTSEngine {
  readonly #model: AcousticModel
  readonly #turns = new Turns()

  constructor(model: AcousticModel) {
    this.#model = model
  }

  get info(): AcousticModelInfo {
    return this.#model.info
  }

  /**
   * One chunk at a time: a second call waits until the first has ended or its loop was left. What is to be heard goes
   * before what is made for a file.
   * @param input as the model takes it, but `tokens` without pads, 1 … MAX_TOKENS of them.
   * @throws RangeError for input that Kokoro cannot take; SpeechError ModelError for audio that is unusable twice.
   */
  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    check(input)
    await this.#turns.take(input.use === 'live')
    try {
      yield* this.#twice({ ...input, tokens: [PAD, ...input.tokens, PAD] })
    } finally {
      this.#turns.pass()
    }
  }

  release(): Promise<void> {
    return this.#model.release()
  }

  async *#twice(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    let handedOver = 0
    for (let attempt = 1; ; attempt++) {
      let fault: string | undefined
      let made = 0
      let loudest = 0
      for await (const window of this.#model.generate(input)) {
        const peak = peakOf(window.pcm)
        if (!(peak <= LOUDEST)) {
          fault = Number.isNaN(peak) ? 'is not a number' : 'is far too loud'
          break
        }
        loudest = Math.max(loudest, peak)
        // The second attempt goes on where the first one broke.
        const fresh = window.pcm.subarray(Math.max(0, handedOver - made))
        made += window.pcm.length
        if (fresh.length === 0) continue
        handedOver = made
        yield { ...window, pcm: fresh }
      }
      if (fault === undefined && loudest < QUIETEST) {
        fault = 'is silent'
        handedOver = 0
      }
      if (fault === undefined) return
      if (attempt === 2) {
        throw new SpeechError(
          'ModelError',
          `The model gave audio that ${fault}, twice. Reload the page; if it happens again, choose another backend in the settings.`,
        )
      }
    }
  }
}

function check({ tokens, style, speed, delivery }: AcousticInput): void {
  if (tokens.length < 1 || tokens.length > MAX_TOKENS) {
    throw new RangeError(
      `A chunk has ${tokens.length} tokens; Kokoro takes 1 to ${MAX_TOKENS}. Split it first.`,
    )
  }
  if (style.length !== STYLE_SIZE) {
    throw new RangeError(
      `A style has ${style.length} floats; Kokoro takes ${STYLE_SIZE}. Pass one row of a voice.`,
    )
  }
  for (const values of Object.values(delivery ?? {}) as (readonly number[])[]) {
    if (values.length !== tokens.length || !values.every(Number.isFinite)) {
      throw new RangeError(
        `A delivery has ${values.length} values for ${tokens.length} tokens. Give a number for each.`,
      )
    }
  }
  if (!(speed >= MIN_SPEED && speed <= MAX_SPEED)) {
    throw new RangeError(
      `A speed of ${speed} is outside ${MIN_SPEED} to ${MAX_SPEED}. Choose one between them.`,
    )
  }
}
