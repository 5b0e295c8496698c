import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The folder, in that of the results, where it is written down what was made of which content. */
const RECORDS = '.narrate'

interface NarrationRecord {
  /** Of the text and of all that decides what it sounds like. */
  readonly key: string
  /** SHA-256 of each file that was made, by its path from the folder of results. */
  readonly files: Readonly<Record<string, string>>
}

/** Where one item's results go. A result is there whole or not at all; the record comes last. */
export class NarratedItem {
  readonly #folder: string
  readonly #target: string

  constructor(folder: string, target: string) {
    this.#folder = folder
    this.#target = target
  }

  /** Whether all of it was made of the same content, and is there unchanged. */
  async isDone(key: string): Promise<boolean> {
    try {
      const record = JSON.parse(await readFile(this.#recordPath, 'utf8')) as NarrationRecord
      if (record.key !== key) return false
      for (const [path, hash] of Object.entries(record.files)) {
        if (sha256(await readFile(join(this.#folder, path))) !== hash) return false
      }
      return true
    } catch {
      return false
    }
  }

  /** @param files by ending. */
  async write(key: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
    const hashes: Record<string, string> = {}
    for (const [ending, content] of Object.entries(files)) {
      const path = `${this.#target}.${ending}`
      await writeWhole(join(this.#folder, path), content)
      hashes[path] = sha256(content)
    }
    const record: NarrationRecord = { key, files: hashes }
    await writeWhole(this.#recordPath, `${JSON.stringify(record, null, 1)}\n`)
  }

  get #recordPath(): string {
    return join(this.#folder, RECORDS, `${this.#target}.json`)
  }
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A kill leaves at most the hidden half, which the next run writes over. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const half = join(dirname(path), `.${basename(path)}.part`)
  const file = await open(half, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, path)
}
