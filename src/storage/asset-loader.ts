import type { AssetFile } from '../config/asset-manifest.ts'
import { SpeechError } from '../errors.ts'
import type { AssetStore } from './asset-store.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { readKeptFile, unpackFile } from './read-kept-file.ts'
import { sha256 } from './sha256.ts'

/** Reads a file of the store in another thread. @returns as `readKeptFile`; undefined also where that thread cannot */
export type KeptFileReader = (file: AssetFile) => Promise<Uint8Array | undefined>

export interface AssetLoaderOptions {
  /** Address that the paths of files are relative to. */
  readonly baseUrl: string
  readonly store: AssetStore
  /** For large files; absent: they are read here, like small ones. */
  readonly readElsewhere?: KeptFileReader
  readonly fetch?: typeof fetch
  /** Waits before another attempt. */
  readonly sleep?: (ms: number) => Promise<void>
}

/** Told how many more bytes have come over the network; negative where an attempt was lost. */
export type OnBytes = (bytes: number) => void

const ATTEMPTS = 4
const FIRST_WAIT_MS = 500
const STALL_MS = 30_000
/** A smaller file is read in less time than it takes to ask. */
const LARGE_BYTES = 2 ** 20

/** A fault that another attempt may mend. */
class Interruption extends Error {}

/** Fetches files of our own site: from the store where they are there, else over the network; verified either way. */
export class AssetLoader {
  readonly #baseUrl: string
  readonly #store: AssetStore
  readonly #readElsewhere: KeptFileReader | undefined
  readonly #fetch: typeof fetch
  readonly #sleep: (ms: number) => Promise<void>

  constructor({ baseUrl, store, readElsewhere, fetch, sleep }: AssetLoaderOptions) {
    this.#baseUrl = baseUrl
    this.#store = store
    this.#readElsewhere = readElsewhere
    this.#fetch = fetch ?? ((input, init) => globalThis.fetch(input, init))
    this.#sleep = sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  }

  /** Those that would have to come over the network. */
  async missing(files: readonly AssetFile[]): Promise<AssetFile[]> {
    const stored = await this.#store.hashes()
    return files.filter(({ sha256 }) => !stored.has(sha256))
  }

  /**
   * The file, unpacked where its path ends in `.gz`. It is stored as soon as it has arrived.
   * @param what it is, for the sentence that the user reads, e.g. `the model`. @throws SpeechError AssetError
   */
  async load(file: AssetFile, what: string): Promise<Uint8Array> {
    const kept = await this.#kept(file)
    if (kept) return kept
    // What another tab is fetching is waited for.
    return oneAtATime(
      file.sha256,
      async () => (await this.#kept(file)) ?? unpackFile(file, await this.fetch(file, what)),
    )
  }

  /** Over the network into the store, whether it is there or not. @returns the file as served. @throws as `load` */
  async fetch(file: AssetFile, what: string, onBytes: OnBytes = () => {}): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt++) {
      try {
        const bytes = await this.#attempt(file, what, attempt, onBytes)
        await this.#store.put(file.sha256, bytes)
        return bytes
      } catch (error) {
        if (!(error instanceof Interruption)) throw error
        if (attempt === ATTEMPTS) throw new SpeechError('AssetError', error.message, { cause: error })
        await this.#sleep(FIRST_WAIT_MS * 2 ** (attempt - 1))
      }
    }
  }

  async #kept(file: AssetFile): Promise<Uint8Array | undefined> {
    const read = file.bytes > LARGE_BYTES ? await this.#readElsewhere?.(file) : undefined
    return read ?? readKeptFile(file, this.#store)
  }

  async #attempt(file: AssetFile, what: string, attempt: number, onBytes: OnBytes): Promise<Uint8Array> {
    let arrived = 0
    const stall = new AbortController()
    let timer = setTimeout(() => stall.abort(), STALL_MS)
    const broken = (cause: unknown) =>
      new Interruption(
        `The connection broke while fetching ${what}. What has arrived is kept; try again to go on.`,
        {
          cause,
        },
      )
    const damaged = () =>
      new Interruption(`A file of ${what} arrived damaged, several times. Reload the page to fetch it again.`)
    try {
      // What the browser's own cache holds was wrong before.
      const cache = attempt === 1 ? 'default' : 'reload'
      const url = new URL(file.path, this.#baseUrl)
      const response = await this.#fetch(url, { signal: stall.signal, cache }).catch((cause: unknown) => {
        throw broken(cause)
      })
      if (response.status >= 500 || response.status === 429) throw broken(response.status)
      if (!response.ok || !response.body) {
        throw new SpeechError(
          'AssetError',
          `This site does not have ${what} (HTTP ${response.status}). Reload the page; if that does not help, tell whoever runs the site.`,
        )
      }
      const bytes = new Uint8Array(file.bytes)
      const reader = response.body.getReader()
      for (;;) {
        const { done, value } = await reader.read().catch((cause: unknown) => {
          throw broken(cause)
        })
        if (done) break
        clearTimeout(timer)
        timer = setTimeout(() => stall.abort(), STALL_MS)
        if (arrived + value.length > bytes.length) {
          void reader.cancel().catch(() => {})
          throw damaged()
        }
        bytes.set(value, arrived)
        arrived += value.length
        onBytes(value.length)
      }
      if (arrived < bytes.length) throw broken('truncated')
      if ((await sha256(bytes)) !== file.sha256) throw damaged()
      return bytes
    } catch (error) {
      onBytes(-arrived)
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}
