import type { LibraryEntry } from './library-entry.ts'
import type { LibraryPort } from './library-port.ts'

/** Keeps texts for this visit. */
export class MemoryLibrary implements LibraryPort {
  readonly #texts = new Map<string, { readonly entry: LibraryEntry; readonly text: string }>()

  async entries(): Promise<readonly LibraryEntry[]> {
    return [...this.#texts.values()].map(({ entry }) => entry)
  }

  async text(id: string): Promise<string | undefined> {
    return this.#texts.get(id)?.text
  }

  async write(entry: LibraryEntry, text: string): Promise<boolean> {
    this.#texts.set(entry.id, { entry, text })
    return true
  }

  async describe(entry: LibraryEntry): Promise<void> {
    const kept = this.#texts.get(entry.id)
    if (kept) this.#texts.set(entry.id, { ...kept, entry })
  }

  async remove(id: string): Promise<void> {
    this.#texts.delete(id)
  }
}
