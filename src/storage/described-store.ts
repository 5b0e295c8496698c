import { clear, createStore, delMany, get, set, values, type UseStore } from 'idb-keyval'

/**
 * Values by key in IndexedDB, each with a short description that is listed without reading the value. Nothing throws:
 * where the browser keeps nothing, or has no room, a value is simply not there later.
 */
export class DescribedStore<Description, Value> {
  readonly #values: UseStore | undefined
  readonly #descriptions: UseStore | undefined
  readonly #now: () => number

  /** @param now a clock that goes on over visits: it gives the order of use. */
  constructor(name: string, now: () => number = Date.now) {
    this.#now = now
    try {
      this.#values = createStore(name, 'values')
      this.#descriptions = createStore(`${name}-list`, 'descriptions')
    } catch {
      // No IndexedDB here.
    }
  }

  /** In the order of their last use, the oldest first. */
  async list(): Promise<readonly Description[]> {
    if (!this.#descriptions) return []
    const all = await values<{ used: number; about: Description }>(this.#descriptions).catch(() => [])
    return all.sort((a, b) => a.used - b.used).map(({ about }) => about)
  }

  async read(key: string): Promise<Value | undefined> {
    return this.#values && get<Value>(key, this.#values).catch(() => undefined)
  }

  /** The value first: what is described can be read. */
  async write(key: string, about: Description, value: Value): Promise<void> {
    if (!this.#values) return
    const isThere = await set(key, value, this.#values).then(
      () => true,
      () => false,
    )
    if (isThere) await this.use(key, about)
  }

  /** It was used now. */
  async use(key: string, about: Description): Promise<void> {
    if (this.#descriptions) await set(key, { used: this.#now(), about }, this.#descriptions).catch(() => {})
  }

  async delete(keys: readonly string[]): Promise<void> {
    if (this.#descriptions) await delMany([...keys], this.#descriptions).catch(() => {})
    if (this.#values) await delMany([...keys], this.#values).catch(() => {})
  }

  async clear(): Promise<void> {
    if (this.#descriptions) await clear(this.#descriptions).catch(() => {})
    if (this.#values) await clear(this.#values).catch(() => {})
  }
}
