/** Keeps the results that were asked for last, so that what has not changed is not computed again. */
export class RecentResults<T> {
  readonly #capacity: number
  readonly #results = new Map<string, Promise<T>>()

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** @returns the result kept under the key, or what `make` gives; a failure is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const result = this.#results.get(key) ?? make()
    this.#results.delete(key)
    this.#results.set(key, result)
    const [oldest] = this.#results.keys()
    if (this.#results.size > this.#capacity) this.#results.delete(oldest!)
    result.catch(() => this.#results.delete(key))
    return result
  }
}
