import { FileInMemory } from './file-in-memory.ts'
import { FileOnDisk } from './file-on-disk.ts'

const FOLDER = 'litetts-scratch'
/** A file that a page may still be saving is younger than this. */
const STALE_MS = 24 * 3_600_000
const BYTES_PER_SAMPLE = 4

/** Bytes being made: on the disk, or in memory where the browser gives no room there. */
export interface ScratchFile {
  readonly length: number
  /** @param position where they go; absent: at the end. */
  write(bytes: Uint8Array, position?: number): void
  read(from: number, count: number): Promise<Uint8Array<ArrayBuffer>>
  finish(mimeType: string): Promise<Blob>
  delete(): Promise<void>
}

/** Room for what is being made, in the origin's own file system; for a worker. */
export class ScratchFolder {
  #count = 0

  openFile(): Promise<ScratchFile> {
    return this.#open()
  }

  async openSpool() {
    const file = await this.#open()
    return {
      get length() {
        return file.length / BYTES_PER_SAMPLE
      },
      async write(pcm: Float32Array) {
        file.write(new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength))
      },
      async read(from: number, count: number) {
        return new Float32Array((await file.read(from * BYTES_PER_SAMPLE, count * BYTES_PER_SAMPLE)).buffer)
      },
      delete: () => file.delete(),
    }
  }

  async #open(): Promise<ScratchFile> {
    try {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle(FOLDER, { create: true })
      // Another tab may be at it as well.
      if (this.#count === 0) await dropStale(folder).catch(() => {})
      this.#count++
      return await FileOnDisk.open(folder, `${Date.now().toString(36)}-${crypto.randomUUID()}`)
    } catch {
      // A private window, or a full disk.
      return new FileInMemory()
    }
  }
}

async function dropStale(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file') continue
    const { lastModified } = await handle.getFile()
    // Another tab holds it open, which is as good as young.
    if (Date.now() - lastModified > STALE_MS) await folder.removeEntry(handle.name).catch(() => {})
  }
}
