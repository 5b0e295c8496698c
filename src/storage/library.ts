import { del, get, set, values } from 'idb-keyval'
import { browserDatabase } from './browser-database.ts'

/**
 * Texts in IndexedDB, each with an entry that is listed without reading the text. Nothing throws: where the browser keeps
 * nothing, or has no room, a text is there for this visit alone, which is told.
 */
export class Library<Entry extends { readonly id: string }> {
  readonly #texts = browserDatabase('litetts-library', 'texts')
  readonly #entries = browserDatabase('litetts-library-list', 'entries')
  /** What could not be kept. */
  readonly #memory = new Map<string, { readonly entry: Entry; readonly text: Uint8Array }>()

  async entries(): Promise<readonly Entry[]> {
    const kept = await values<Entry>(this.#entries).catch(() => [])
    const here = [...this.#memory.values()].map(({ entry }) => entry)
    return [...kept.filter(({ id }) => !this.#memory.has(id)), ...here]
  }

  /** @returns undefined where it is not there */
  async text(id: string): Promise<string | undefined> {
    const bytes =
      this.#memory.get(id)?.text ?? (await get<Uint8Array>(id, this.#texts).catch(() => undefined))
    return bytes && new TextDecoder().decode(bytes)
  }

  /** The text first: what is listed can be read. @returns whether it stays after this visit */
  async write(entry: Entry, text: string): Promise<boolean> {
    const bytes = new TextEncoder().encode(text)
    try {
      await set(entry.id, bytes, this.#texts)
      await set(entry.id, entry, this.#entries)
      this.#memory.delete(entry.id)
      return true
    } catch {
      this.#memory.set(entry.id, { entry, text: bytes })
      return false
    }
  }

  /** Changes what is listed of a text. */
  async describe(entry: Entry): Promise<void> {
    const here = this.#memory.get(entry.id)
    if (here) this.#memory.set(entry.id, { ...here, entry })
    else await set(entry.id, entry, this.#entries).catch(() => {})
  }

  async remove(id: string): Promise<void> {
    this.#memory.delete(id)
    await del(id, this.#entries).catch(() => {})
    await del(id, this.#texts).catch(() => {})
  }
}
