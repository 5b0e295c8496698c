import { isSpeechError, SpeechError } from '../errors.ts'
import type { AcousticInput, AcousticModel, AcousticModelInfo, AcousticWindow } from './acoustic-model.ts'
import { isMemoryShortage } from './memory-shortage.ts'
import { peakOf, QUIETEST_PEAK, soundFault } from './sound-fault.ts'

/**
 * A model that may fail, and one that goes on in its place: from the sample where the first one stood, in the middle of a
 * unit, and for good. Every window of the first is checked before it is handed on.
 */
export class FallbackAcousticModel implements AcousticModel {
  readonly #open: (why: string) => Promise<AcousticModel>
  #model: AcousticModel
  #replaced: Promise<void> | undefined

  /** @param open makes the other model; `why` is a part of a sentence: what was wrong with the first */
  constructor(model: AcousticModel, open: (why: string) => Promise<AcousticModel>) {
    this.#model = model
    this.#open = open
  }

  get info(): AcousticModelInfo {
    return this.#model.info
  }

  /** @throws SpeechError of the other model, or where it cannot be opened */
  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    await this.#replaced
    const start = input.from ?? 0
    let heard = 0
    if (!this.#replaced) {
      try {
        for await (const window of checked(this.#model.generate(input), start > 0)) {
          heard += window.pcm.length
          yield window
        }
        return
      } catch (error) {
        if (!isSpeechError(error, 'ModelError') && !isMemoryShortage(error)) throw error
        await (this.#replaced ??= this.#replace(reasonOf(error)))
      }
    }
    for await (const window of this.#model.generate({ ...input, from: start + heard })) {
      yield heard > 0 ? { pcm: window.pcm } : window
    }
  }

  async release(): Promise<void> {
    await this.#replaced?.catch(() => {})
    await this.#model.release()
  }

  async #replace(why: string): Promise<void> {
    try {
      const other = await this.#open(why)
      // A device that is gone may refuse even this.
      void this.#model.release().catch(() => {})
      this.#model = other
    } catch (error) {
      // The next text may try again.
      this.#replaced = undefined
      throw error
    }
  }
}

/** Holds the quiet windows at the start back until something is heard: a unit of nothing but silence is a fault. */
async function* checked(
  windows: AsyncIterable<AcousticWindow>,
  underWay: boolean,
): AsyncGenerator<AcousticWindow> {
  const quiet: AcousticWindow[] = []
  let isHeard = underWay
  for await (const window of windows) {
    const fault = soundFault(window.pcm)
    if (fault) throw faulty(fault)
    isHeard ||= peakOf(window.pcm) >= QUIETEST_PEAK
    quiet.push(window)
    if (isHeard) yield* quiet.splice(0)
  }
  if (!isHeard) throw faulty('was silent')
}

function faulty(fault: string): SpeechError {
  return new SpeechError('ModelError', `The sound ${fault}. Press Speak again.`, {
    cause: `its sound ${fault}`,
  })
}

/** A failed run has the runtime's own error as its cause, which is not for people. */
function reasonOf(error: unknown): string {
  return error instanceof Error && typeof error.cause === 'string' ? error.cause : 'it stopped'
}
