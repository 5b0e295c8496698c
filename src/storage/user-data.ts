import { del, get, set } from 'idb-keyval'
import { browserDatabase } from './browser-database.ts'

/** The user's own data, by name; stays for this visit alone where the browser keeps nothing. Other pages may change it. */
export class UserData {
  /** What could not be kept. */
  readonly #memory = new Map<string, unknown>()
  readonly #database = browserDatabase('litetts-user', 'values')

  async read<T>(name: string, fallback: T): Promise<T> {
    if (this.#memory.has(name)) return this.#memory.get(name) as T
    try {
      return (await get<T>(name, this.#database)) ?? fallback
    } catch {
      return fallback
    }
  }

  async write<T>(name: string, value: T): Promise<void> {
    try {
      await set(name, value, this.#database)
      this.#memory.delete(name)
    } catch {
      this.#memory.set(name, value)
    }
  }

  async remove(name: string): Promise<void> {
    this.#memory.delete(name)
    try {
      await del(name, this.#database)
    } catch {
      // Nothing was kept there.
    }
  }
}
