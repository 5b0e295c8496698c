import type { SpeechEvent } from '../protocol.ts'

/** Of the time that an export takes, what is speaking; the rest is writing the file. */
const SPEAKING_SHARE = 0.95
/** Before that, any guess would jump. */
const SETTLED_MS = 3_000

/** How far an export is, and how long it will go on at the pace so far. */
export class RenderingProgress {
  readonly #length: number
  readonly #started: number

  /** @param length of the text, in UTF-16 code units. @param now milliseconds of any clock */
  constructor(length: number, now: number) {
    this.#length = length
    this.#started = now
  }

  /** @returns null where the event tells nothing of it. */
  after(event: SpeechEvent, now: number): { share: number; secondsLeft: number | null } | null {
    const share = this.#share(event)
    if (share === null) return null
    const took = now - this.#started
    const secondsLeft = took > SETTLED_MS && share > 0 ? (took * (1 - share)) / share / 1000 : null
    return { share, secondsLeft }
  }

  #share(event: SpeechEvent): number | null {
    if (event.kind === 'segment') return SPEAKING_SHARE * Math.min(1, event.span.end / this.#length)
    if (event.kind === 'writing') return SPEAKING_SHARE + (1 - SPEAKING_SHARE) * event.share
    return null
  }
}
