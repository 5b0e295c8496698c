import type { SpeechEvent } from '../protocol.ts'

/** More than a page leaves unanswered in half a minute of other work. */
const MOST_UNANSWERED = 200

/**
 * Tells events to a page without waiting for it: speech is made while the page is busy. Only a page that has fallen far
 * behind is waited for, so that what it has not heard of stays bounded.
 */
export class UnhurriedListener {
  readonly #onEvent: (event: SpeechEvent) => void | Promise<void>
  readonly #unanswered = new Set<Promise<void>>()

  constructor(onEvent: (event: SpeechEvent) => void | Promise<void>) {
    this.#onEvent = onEvent
  }

  /** Resolves when the next event may be told. */
  async tell(event: SpeechEvent): Promise<void> {
    const answer = (async () => this.#onEvent(event))()
    this.#unanswered.add(answer)
    const answered = () => void this.#unanswered.delete(answer)
    answer.then(answered, answered)
    while (this.#unanswered.size > MOST_UNANSWERED) await Promise.race(this.#unanswered)
  }

  /** Resolves when all that was told has been taken in. @throws what the page answers with */
  async caughtUp(): Promise<void> {
    await Promise.all(this.#unanswered)
  }
}
