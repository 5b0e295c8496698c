/** How often a thread is asked whether it is well. */
export const BEAT_MS = 5_000
/** Beats without an answer that any thread may take: two minutes. A long run of the model answers nothing meanwhile. */
const ALWAYS_ALLOWED = 24
const TIMES_THE_LONGEST = 10

export interface ThreadWatchParts {
  /** Asks the thread. @returns true where it knows of itself that nothing will come any more. */
  readonly ask: () => Promise<boolean>
  /** It has not answered for far too long, or says that it hangs. Told once. */
  readonly onHung: () => void
  /** Calls back each BEAT_MS. @returns ends it */
  readonly every: (beat: () => void) => () => void
}

/**
 * Asks a thread how it is as long as anybody waits for it. It counts its own beats and asks no clock, so a device that slept
 * finds its thread as well as before.
 */
export class ThreadWatch {
  readonly #parts: ThreadWatchParts
  #waiting = 0
  #rest: (() => void) | undefined
  /** Beats since it was asked; null: it has answered. */
  #silent: number | null = null
  #longest = 0

  constructor(parts: ThreadWatchParts) {
    this.#parts = parts
  }

  /** Watches while a call is under way. @returns its outcome */
  async during<T>(call: Promise<T>): Promise<T> {
    this.#waiting += 1
    this.#rest ??= this.#parts.every(() => this.#beat())
    try {
      return await call
    } finally {
      this.#waiting -= 1
      if (this.#waiting === 0) this.end()
    }
  }

  end(): void {
    this.#rest?.()
    this.#rest = undefined
    this.#silent = null
  }

  #beat(): void {
    if (this.#silent !== null) {
      this.#silent += 1
      if (this.#silent > Math.max(ALWAYS_ALLOWED, TIMES_THE_LONGEST * this.#longest)) this.#give()
      return
    }
    this.#silent = 0
    void this.#parts.ask().then(
      (hangs) => {
        this.#longest = Math.max(this.#longest, this.#silent ?? 0)
        this.#silent = null
        if (hangs && this.#rest) this.#give()
      },
      () => {},
    )
  }

  #give(): void {
    this.end()
    this.#parts.onHung()
  }
}
