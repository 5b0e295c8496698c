import type { KeptUnit, SpokenUnit, UnitStore } from './speech-cache.ts'

/** Keeps units in memory: for the command line and tests, where nothing outlives the visit. */
export class MemoryUnitStore implements UnitStore {
  readonly #units = new Map<string, { readonly about: KeptUnit; readonly unit: SpokenUnit }>()

  async list(): Promise<readonly KeptUnit[]> {
    return [...this.#units.values()].map(({ about }) => about)
  }

  async read(key: string): Promise<SpokenUnit | undefined> {
    return this.#units.get(key)?.unit
  }

  async write(key: string, about: KeptUnit, unit: SpokenUnit): Promise<void> {
    this.#units.set(key, { about, unit })
  }

  async use(key: string): Promise<void> {
    const found = this.#units.get(key)
    if (!found || !this.#units.delete(key)) return
    this.#units.set(key, found)
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#units.delete(key)
  }

  async clear(): Promise<void> {
    this.#units.clear()
  }
}
