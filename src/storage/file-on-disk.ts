import { SpeechError } from '../errors.ts'

/** What only workers have, and so not the types (File System Standard, WHATWG). */
interface SyncAccess {
  write(bytes: Uint8Array, options: { readonly at: number }): number
  read(bytes: Uint8Array, options: { readonly at: number }): number
  close(): void
}

interface Openable {
  createSyncAccessHandle(): Promise<SyncAccess>
}

/** A file of the origin's own file system, written in a worker. */
export class FileOnDisk {
  readonly #folder: FileSystemDirectoryHandle
  readonly #handle: FileSystemFileHandle
  #access: SyncAccess | undefined
  #length = 0

  static async open(folder: FileSystemDirectoryHandle, name: string): Promise<FileOnDisk> {
    const handle = await folder.getFileHandle(name, { create: true })
    return new FileOnDisk(folder, handle, await (handle as unknown as Openable).createSyncAccessHandle())
  }

  private constructor(folder: FileSystemDirectoryHandle, handle: FileSystemFileHandle, access: SyncAccess) {
    this.#folder = folder
    this.#handle = handle
    this.#access = access
  }

  get length(): number {
    return this.#length
  }

  /** @throws SpeechError StorageError where the disk is full */
  write(bytes: Uint8Array, position = this.#length): void {
    let written = 0
    try {
      written = this.#access!.write(bytes, { at: position })
    } catch {
      // Told below.
    }
    if (written < bytes.length) {
      throw new SpeechError(
        'StorageError',
        'There is no room left on this device for the file. Free some, then try again.',
      )
    }
    this.#length = Math.max(this.#length, position + bytes.length)
  }

  async read(from: number, count: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(Math.max(0, Math.min(count, this.#length - from)))
    this.#access!.read(bytes, { at: from })
    return bytes
  }

  /** The file stays on the disk: the blob does not hold its bytes. */
  async finish(mimeType: string): Promise<Blob> {
    this.#close()
    const file = await this.#handle.getFile()
    return file.slice(0, file.size, mimeType)
  }

  async delete(): Promise<void> {
    this.#close()
    await this.#folder.removeEntry(this.#handle.name).catch(() => {})
  }

  #close(): void {
    this.#access?.close()
    this.#access = undefined
  }
}
