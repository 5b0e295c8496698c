/** Rates are of this long, so that a hiccup does not make the time left jump. */
const WINDOW_MS = 6_000
/** Before this much is known nothing is said. */
const ENOUGH_MS = 1_000

/** How fast a download goes, of the last few seconds. */
export class TransferRate {
  readonly #readings: { readonly at: number; readonly loaded: number }[] = []

  /** @param at milliseconds on any steady clock. @returns whole seconds left, or null while nobody can tell. */
  secondsLeft(loaded: number, total: number, at: number): number | null {
    const last = this.#readings.at(-1)
    if (last && loaded < last.loaded) this.#readings.length = 0
    this.#readings.push({ at, loaded })
    while (this.#readings.length > 2 && at - this.#readings[1]!.at > WINDOW_MS) this.#readings.shift()
    const first = this.#readings[0]!
    const elapsed = at - first.at
    const arrived = loaded - first.loaded
    if (elapsed < ENOUGH_MS || arrived <= 0) return null
    return Math.ceil(((total - loaded) / arrived) * (elapsed / 1000))
  }
}
