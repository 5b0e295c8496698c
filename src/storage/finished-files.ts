import { DescribedStore } from './described-store.ts'

interface Description {
  readonly key: string
  readonly bytes: number
}

const MOST_BYTES = 1 << 30

/** Files of an export of several that is not at its end: what is done need not be made again after a reload. */
export class FinishedFiles<T extends { readonly file: Blob }> {
  readonly #store: DescribedStore<Description, T>

  constructor(store = new DescribedStore<Description, T>('litetts-finished')) {
    this.#store = store
  }

  /** @param make what is not there; it is kept. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const kept = await this.#store.read(key)
    if (kept) return kept
    const made = await make()
    await this.#store.write(key, { key, bytes: made.file.size }, made)
    await this.#dropOldest()
    return made
  }

  clear(): Promise<void> {
    return this.#store.clear()
  }

  async #dropOldest(): Promise<void> {
    const all = [...(await this.#store.list())]
    let bytes = all.reduce((sum, one) => sum + one.bytes, 0)
    const dropped: string[] = []
    while (bytes > MOST_BYTES && all.length > 1) {
      const oldest = all.shift()!
      bytes -= oldest.bytes
      dropped.push(oldest.key)
    }
    if (dropped.length > 0) await this.#store.delete(dropped)
  }
}
