import { clear, delMany, get, set, values, type UseStore } from 'idb-keyval'
import { browserDatabase } from './browser-database.ts'

/**
 * Values by key in IndexedDB, each with a short description that is listed without reading the value. Nothing throws:
 * where the browser keeps nothing, or has no room, a value is simply not there later.
 */
export class DescribedStore<Description, Value> {
  readonly #values: UseStore
  readonly #descriptions: UseStore
  readonly #now: () => number

  /** @param now a clock that goes on over visits: it gives the order of use. */
  constructor(name: string, now: () => number = Date.now) {
    this.#now = now
    this.#values = browserDatabase(name, 'values')
    this.#descriptions = browserDatabase(`${name}-list`, 'descriptions')
  }

  /** In the order of their last use, the oldest first. */
  async list(): Promise<readonly Description[]> {
    const all = await values<{ used: number; about: Description }>(this.#descriptions).catch(() => [])
    return all.sort((a, b) => a.used - b.used).map(({ about }) => about)
  }

  async read(key: string): Promise<Value | undefined> {
    return get<Value>(key, this.#values).catch(() => undefined)
  }

  /** The value first: what is described can be read. */
  async write(key: string, about: Description, value: Value): Promise<void> {
    const isThere = await set(key, value, this.#values).then(
      () => true,
      () => false,
    )
    if (isThere) await this.use(key, about)
  }

  /** It was used now. */
  async use(key: string, about: Description): Promise<void> {
    await set(key, { used: this.#now(), about }, this.#descriptions).catch(() => {})
  }

  async delete(keys: readonly string[]): Promise<void> {
    await delMany([...keys], this.#descriptions).catch(() => {})
    await delMany([...keys], this.#values).catch(() => {})
  }

  async clear(): Promise<void> {
    await clear(this.#descriptions).catch(() => {})
    await clear(this.#values).catch(() => {})
  }
}
