/**
 * Lets `perMinute` through a minute, and as many at once after a rest. A clock that jumps does no harm: back counts as no
 * time, forward fills the bucket and no more.
 */
export class TokenBucket {
  readonly #now: () => number
  #tokens: number
  #filled: number

  /** @param now milliseconds of any clock */
  constructor(perMinute: number, now: () => number) {
    this.#now = now
    this.#tokens = perMinute
    this.#filled = now()
  }

  /** @param perMinute may be another one each time. @returns 0: it may go; else milliseconds until the next may. */
  take(perMinute: number): number {
    const now = this.#now()
    const passed = now - this.#filled
    const isForward = passed > 0 && Number.isFinite(passed)
    const gained = isForward ? (passed * perMinute) / MINUTE : 0
    this.#tokens = Math.min(perMinute, this.#tokens + gained)
    if (Number.isFinite(now)) this.#filled = now
    if (this.#tokens < 1) return Math.ceil(((1 - this.#tokens) * MINUTE) / perMinute)
    this.#tokens -= 1
    return 0
  }
}

const MINUTE = 60_000
