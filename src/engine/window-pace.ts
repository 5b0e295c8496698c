/** How much the newest window counts. */
const NEWEST = 0.4
/** Of the time there is, how much may be used: windows do not all take as long as the last. */
const SAFE = 0.75

/** How long windows take here, learnt from every one, and how long the next may therefore be. */
export class WindowPace {
  #msPerColumn: number | undefined

  /** @param columns that were computed, margins included */
  observe(ms: number, columns: number): void {
    const found = ms / columns
    this.#msPerColumn = this.#msPerColumn ? this.#msPerColumn + NEWEST * (found - this.#msPerColumn) : found
  }

  /** @param margins columns that a window needs beside its own. @returns columns that are made in time; 0 until known */
  columnsWithin(ms: number, margins: number): number {
    return this.#msPerColumn ? (SAFE * ms) / this.#msPerColumn - margins : 0
  }
}
