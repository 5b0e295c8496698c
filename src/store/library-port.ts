import type { ImportedDocument } from '../document-worker.ts'
import type { LibraryEntry } from './library-entry.ts'

/** Reads files; whatever they hold, nothing of them is run. Errors are SpeechErrors by name. */
export interface DocumentReader {
  /** @param onProgress 0 … 1 */
  read(
    file: File,
    options: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
  ): Promise<ImportedDocument>
  /** What was copied from a page, as text with headings and lists. */
  readPasted(markup: string): Promise<string>
}

/** Keeps texts on this device. Nothing of it throws. */
export interface LibraryPort {
  entries(): Promise<readonly LibraryEntry[]>
  text(id: string): Promise<string | undefined>
  /** @returns whether it stays after this visit */
  write(entry: LibraryEntry, text: string): Promise<boolean>
  describe(entry: LibraryEntry): Promise<void>
  remove(id: string): Promise<void>
}
