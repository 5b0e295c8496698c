import { isSpeechError } from '../errors.ts'

/** Shown until it sounds again. */
export const GOES_ON = 'The speech engine stopped and is started anew. Speech goes on where it was.'

/** At one place of a text the engine may be lost so many times; then it is told and nothing is tried any more. */
const TRIES = 2

/** Decides whether a text goes on whose engine was lost while it was made. */
export class EngineRecovery {
  #last: { readonly text: string; readonly place: number; readonly count: number } | undefined

  /** @param place that was heard last, in UTF-16 code units. @returns false where it was tried in vain, or for another fault */
  mayTry(error: unknown, text: string, place: number): boolean {
    if (!isSpeechError(error, 'EngineLostError')) return false
    const last = this.#last
    const count = last?.text === text && place <= last.place ? last.count + 1 : 1
    this.#last = { text, place, count }
    return count <= TRIES
  }
}
