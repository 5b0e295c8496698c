/**
 * Keeps a stream to the times that markup asks for: each stretch begins at its time, or as soon as what comes before it is
 * said. Speech that begins in the middle of a text begins at the time of the first stretch that has one.
 */
export class Schedule {
  /** Milliseconds of the text's clock at the stream's first sample. */
  #start: number | undefined

  /** @param from where in the text the stream begins */
  constructor(from: number) {
    this.#start = from > 0 ? undefined : 0
  }

  /** Milliseconds from now until the time that is asked for; 0 where it is past. @param now of the stream */
  waitMs(askedMs: number, now: number): number {
    this.#start ??= askedMs - now
    return Math.max(0, askedMs - this.#start - now)
  }
}
