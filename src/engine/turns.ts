/** Lets one after the other do its work: the urgent first, else in the order in which they came. */
export class Turns {
  readonly #waiting: { readonly isUrgent: boolean; readonly go: () => void }[] = []
  #isTaken = false

  /** Resolves when it is one's turn; then `pass` has to follow. */
  take(isUrgent: boolean): Promise<void> {
    if (!this.#isTaken) {
      this.#isTaken = true
      return Promise.resolve()
    }
    return new Promise((go) => this.#waiting.push({ isUrgent, go }))
  }

  pass(): void {
    const urgent = this.#waiting.findIndex(({ isUrgent }) => isUrgent)
    const [next] = this.#waiting.splice(Math.max(0, urgent), 1)
    if (next) next.go()
    else this.#isTaken = false
  }
}
