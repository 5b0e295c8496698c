import { delMany, get, keys, set, type UseStore } from 'idb-keyval'
import { browserDatabase } from './browser-database.ts'

/** The database of the site's own files, for every thread that opens it. */
export const SITE_FILES = 'litetts-files'

/**
 * Keeps files by content hash: in IndexedDB, and where that is refused or full, in memory until `forget`. Never throws;
 * `notice` says what is wrong instead.
 */
export class AssetStore {
  readonly #database: UseStore | undefined
  readonly #memory = new Map<string, Uint8Array>()
  #notice: string | undefined

  /** @param database absent: nothing outlives this visit. */
  constructor(database: UseStore | undefined) {
    this.#database = database
    if (!database) {
      this.#notice =
        'This browser window keeps no files (is it a private one?), so everything is downloaded again next time.'
    }
  }

  /** Opens the database of this name, and asks the browser not to clear it when the disk fills up. */
  static async open(name: string): Promise<AssetStore> {
    try {
      const database = browserDatabase(name, 'files')
      await keys(database)
      // A refusal changes nothing today; the files may go when space is short, and come again.
      void globalThis.navigator?.storage?.persist?.().catch(() => {})
      return new AssetStore(database)
    } catch {
      return new AssetStore(undefined)
    }
  }

  /** One sentence for the user when files are not kept for the next visit. */
  get notice(): string | undefined {
    return this.#notice
  }

  async get(hash: string): Promise<Uint8Array | undefined> {
    const inMemory = this.#memory.get(hash)
    if (inMemory || !this.#database) return inMemory
    return get<Uint8Array>(hash, this.#database).catch(() => undefined)
  }

  async put(hash: string, bytes: Uint8Array): Promise<void> {
    if (this.#database) {
      try {
        return await set(hash, bytes, this.#database)
      } catch (error) {
        this.#notice =
          error instanceof Error && error.name === 'QuotaExceededError'
            ? 'The disk has no room for the files of the voice, so they are downloaded again next time. Free some space to keep them.'
            : 'The browser could not save the files of the voice, so they are downloaded again next time.'
      }
    }
    this.#memory.set(hash, bytes)
  }

  async hashes(): Promise<Set<string>> {
    const stored = this.#database ? await keys<string>(this.#database).catch(() => []) : []
    return new Set([...stored, ...this.#memory.keys()])
  }

  async delete(hashes: readonly string[]): Promise<void> {
    for (const hash of hashes) this.#memory.delete(hash)
    if (this.#database && hashes.length > 0) await delMany([...hashes], this.#database).catch(() => {})
  }

  /** Frees what is in memory only. */
  forget(): void {
    this.#memory.clear()
  }
}
