import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const BYTES_PER_SAMPLE = 4

/** Room for what is being made, in a folder of the disk: what the origin's own file system is in a browser. */
export class DiskFiles {
  readonly #folder: string
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async openFile() {
    const { path, file } = this.#open()
    let length = 0
    return {
      write(bytes: Uint8Array, position = length) {
        writeSync(file, bytes, 0, bytes.length, position)
        length = Math.max(length, position + bytes.length)
      },
      async finish() {
        closeSync(file)
        return path
      },
      delete: async () => rmSync(path),
    }
  }

  async openSpool() {
    const { path, file } = this.#open()
    let length = 0
    return {
      get length() {
        return length
      },
      async write(pcm: Float32Array) {
        writeSync(file, new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength))
        length += pcm.length
      },
      async read(from: number, count: number) {
        const pcm = new Float32Array(Math.max(0, Math.min(count, length - from)))
        readSync(file, new Uint8Array(pcm.buffer), 0, pcm.byteLength, from * BYTES_PER_SAMPLE)
        return pcm
      },
      async delete() {
        closeSync(file)
        rmSync(path)
      },
    }
  }

  #open(): { path: string; file: number } {
    const path = join(this.#folder, String(this.#count++))
    return { path, file: openSync(path, 'w+') }
  }
}
