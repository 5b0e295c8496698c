import type { SpeechEvent } from '../protocol.ts'

/** Of the time that an export takes, what is speaking; the rest is writing the file. */
const SPEAKING_SHARE = 0.95
/** Before that, any guess would jump. */
const SETTLED_MS = 3_000

/** How far an export of one file or several is, and how long it will go on at the pace so far. */
export class RenderingProgress {
  readonly #length: number
  readonly #started: number
  /** Of the files that are done, and of the one that is made. */
  #done = 0
  #own = 0

  /** @param length of the text, of all files together, in UTF-16 code units. @param now milliseconds of any clock */
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

  /** One of several files is begun. @param length of its text */
  begin(length: number): void {
    this.#done += this.#own
    this.#own = length
  }

  #share(event: SpeechEvent): number | null {
    const part = shareOfFile(event, this.#own)
    return part === null ? null : Math.min(1, (this.#done + part * this.#own) / this.#length)
  }
}

function shareOfFile(event: SpeechEvent, length: number): number | null {
  if (event.kind === 'segment') return SPEAKING_SHARE * Math.min(1, event.span.end / length)
  if (event.kind === 'writing') return SPEAKING_SHARE + (1 - SPEAKING_SHARE) * event.share
  return null
}
