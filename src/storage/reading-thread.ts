import { wrap, type Remote } from 'comlink'
import type { AssetFile } from '../config/asset-manifest.ts'

/** What a thread that reads the store offers. */
export interface ReadingWorker {
  /** A file of the store, verified and unpacked; undefined where it is not there, or damaged. */
  read(file: AssetFile): Promise<Uint8Array | undefined>
}

interface Life {
  readonly worker: Worker
  readonly remote: Remote<ReadingWorker>
  /** Resolves where it cannot be started. */
  readonly broken: Promise<undefined>
}

/** What waits to be collected in a thread that is no longer needed counts as much as what is needed. */
const RESTS_AFTER_MS = 500

/** Reads files of the store in a thread of its own, so that another one can compute meanwhile; it ends when nothing is asked of it. */
export class ReadingThread {
  readonly #spawn: () => Worker
  #life: Life | undefined
  #reading = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(spawn: () => Worker) {
    this.#spawn = spawn
  }

  /** @returns undefined where the file is not there, or cannot be read in that thread */
  readonly read = async (file: AssetFile): Promise<Uint8Array | undefined> => {
    this.#reading += 1
    clearTimeout(this.#timer)
    try {
      const { remote, broken } = (this.#life ??= begin(this.#spawn()))
      return await Promise.race([remote.read(file), broken])
    } catch {
      return undefined
    } finally {
      this.#reading -= 1
      if (this.#reading === 0) this.#timer = setTimeout(() => this.#end(), RESTS_AFTER_MS)
    }
  }

  #end(): void {
    this.#life?.worker.terminate()
    this.#life = undefined
  }
}

function begin(worker: Worker): Life {
  const broken = new Promise<undefined>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(undefined)
    })
  })
  return { worker, remote: wrap<ReadingWorker>(worker), broken }
}
