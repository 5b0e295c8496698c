/** What the page may ask of the thread that reads files. Nothing in this file runs. */
import type { ImportedDocument } from './documents/imported-document.ts'

export type { ImportedDocument }

/** The document worker as the page sees it through Comlink. One reads one file, and is ended then. */
export interface DocumentWorker {
  /** @param onProgress 0 … 1. @throws SpeechError InputError with a sentence, for anything that cannot be read */
  read(
    name: string,
    file: Blob,
    onProgress: (share: number) => void | Promise<void>,
  ): Promise<ImportedDocument>
  /** What was copied from a page or a word processor, as text with headings and lists. */
  readPasted(markup: string): Promise<string>
}
