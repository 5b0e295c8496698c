const BAR = 24

/** Tells on standard error how far a narration is: one line rewritten on a terminal, elsewhere a line an item. */
export class NarrationProgress {
  readonly #total: number
  readonly #started = Date.now()
  #done = 0
  #skipped = 0
  #seconds = 0

  constructor(total: number) {
    this.#total = total
  }

  skipped(): void {
    this.#done++
    this.#skipped++
    this.#show('')
  }

  made(path: string, seconds: number): void {
    this.#done++
    this.#seconds += seconds
    this.#show(path)
  }

  failed(path: string): void {
    this.#done++
    this.#show(path)
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\n')
  }

  #show(path: string): void {
    const filled = Math.round((BAR * this.#done) / Math.max(1, this.#total))
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
    const line = `${bar} ${this.#done} of ${this.#total}${this.#timeLeft()}${path && `  ${path}`}`
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line.slice(0, process.stderr.columns)}`)
    else if (path) process.stderr.write(`${line}\n`)
  }

  #timeLeft(): string {
    const made = this.#done - this.#skipped
    if (made === 0 || this.#seconds === 0) return ''
    const minutes = ((Date.now() - this.#started) / made / 60_000) * (this.#total - this.#done)
    return minutes < 1 ? ', less than a minute left' : `, about ${Math.round(minutes)} min left`
  }
}
