/** How much of what was learnt before stays with each window. */
const KEPT = 0.6
/** Of the time there is, how much may be used: windows do not all take as long as the last. */
const SAFE = 0.75

/** How long windows take here, learnt from every one, and how long the next may therefore be. */
export class WindowPace {
  #ms = 0
  #columns = 0

  /** @param columns that were computed, margins included */
  observe(ms: number, columns: number): void {
    this.#ms = KEPT * this.#ms + ms
    this.#columns = KEPT * this.#columns + columns
  }

  /** How long so many columns take, margins included; 0 until known. */
  msFor(columns: number): number {
    return this.#columns > 0 ? (columns * this.#ms) / this.#columns : 0
  }

  /** Whether so many columns, margins included, are made in time; not until it is known how long they take. */
  isInTime(columns: number, ms: number): boolean {
    return this.#columns > 0 && this.msFor(columns) <= SAFE * ms
  }

  /** @param margins columns that a window needs beside its own. @returns columns that are made in time; 0 until known */
  columnsWithin(ms: number, margins: number): number {
    return this.#columns > 0 ? (SAFE * ms) / this.msFor(1) - margins : 0
  }
}
