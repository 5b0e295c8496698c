/** Whole pieces are given to the browser, which may put them on its disk. */
const PIECE_BYTES = 4 << 20

/** What a file on the disk is, where there is no disk. */
export class FileInMemory {
  readonly #pieces: Blob[] = []
  #open: Uint8Array<ArrayBuffer> = new Uint8Array(PIECE_BYTES)
  #filled = 0
  #patches: { readonly at: number; readonly bytes: Uint8Array<ArrayBuffer> }[] = []

  get length(): number {
    return this.#pieces.length * PIECE_BYTES + this.#filled
  }

  write(bytes: Uint8Array, position = this.length): void {
    if (position > this.length) {
      this.write(new Uint8Array(position - this.length))
    } else if (position < this.length) {
      const over = Math.min(bytes.length, this.length - position)
      this.#patches.push({ at: position, bytes: bytes.slice(0, over) })
      bytes = bytes.subarray(over)
    }
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + PIECE_BYTES - this.#filled)
      this.#open.set(part, this.#filled)
      this.#filled += part.length
      at += part.length
      if (this.#filled === PIECE_BYTES) {
        this.#pieces.push(new Blob([this.#open]))
        this.#open = new Uint8Array(PIECE_BYTES)
        this.#filled = 0
      }
    }
  }

  async read(from: number, count: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await (await this.finish('')).slice(from, from + count).arrayBuffer())
  }

  async finish(mimeType: string): Promise<Blob> {
    let whole = new Blob([...this.#pieces, this.#open.slice(0, this.#filled)], { type: mimeType })
    // In the order in which they were made: a later one may lie over an earlier.
    for (const { at, bytes } of this.#patches) {
      whole = new Blob([whole.slice(0, at), bytes, whole.slice(at + bytes.length)], { type: mimeType })
    }
    return whole
  }

  async delete(): Promise<void> {
    this.#pieces.length = 0
    this.#patches = []
    this.#open = new Uint8Array(0)
    this.#filled = 0
  }
}
