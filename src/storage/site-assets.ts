import type { AssetFile, AssetManifest } from '../config/asset-manifest.ts'
import { SpeechError } from '../errors.ts'
import { AssetLoader, type KeptFileReader } from './asset-loader.ts'
import type { AssetStore } from './asset-store.ts'
import { BuiltModel } from './built-model.ts'

export interface DownloadProgress {
  /** Bytes of this visit. */
  readonly loaded: number
  readonly total: number
  /** True where an earlier visit had fetched a good part of it. */
  readonly resumed: boolean
}

const DICTIONARY = 'the pronunciation dictionary'

/** Less is not worth telling: the dictionaries may be here before the model. */
const WORTH_MENTIONING = 0.95

/** Of the list of files: longer than that the site does not answer. */
const TIMEOUT_MS = 30_000

/** All files of the site that speaking needs, as its manifest lists them. */
export class SiteAssets {
  readonly manifest: AssetManifest
  readonly #loader: AssetLoader
  readonly #store: AssetStore
  #built: Promise<BuiltModel> | undefined

  constructor(manifest: AssetManifest, loader: AssetLoader, store: AssetStore) {
    this.manifest = manifest
    this.#loader = loader
    this.#store = store
  }

  /** @param baseUrl folder that holds `assets.json`. @throws SpeechError AssetError */
  static async open(baseUrl: string, store: AssetStore, readElsewhere?: KeptFileReader): Promise<SiteAssets> {
    const url = new URL('assets.json', baseUrl)
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(url, { cache: 'no-cache', signal }).catch((cause: unknown) => {
      throw new SpeechError(
        'AssetError',
        'The site cannot be reached. Check the connection, then try again.',
        { cause },
      )
    })
    if (!response.ok) {
      throw new SpeechError(
        'AssetError',
        `This site has no list of its files (HTTP ${response.status}). Tell whoever runs the site to run the set-up.`,
      )
    }
    const manifest = (await response.json().catch(() => null)) as Partial<AssetManifest> | null
    if (!manifest?.model || !manifest.voices || !manifest.text) {
      throw new SpeechError('AssetError', 'The list of this site’s files is damaged. Reload the page.')
    }
    return new SiteAssets(
      manifest as AssetManifest,
      new AssetLoader({ baseUrl: url.href, store, readElsewhere }),
      store,
    )
  }

  /** The model. Asked for again, the same. @throws SpeechError AssetError */
  builtModel(): Promise<BuiltModel> {
    this.#built ??= BuiltModel.open(this.manifest.model, this.#loader).catch((error: unknown) => {
      this.#built = undefined
      throw error
    })
    return this.#built
  }

  /** @throws SpeechError AssetError where the site lacks one of them. */
  textFiles(names: readonly string[]): AssetFile[] {
    return names.map((name) => {
      const file = this.manifest.text[name]
      if (file) return file
      throw new SpeechError(
        'AssetError',
        'This site lacks a pronunciation dictionary. Tell whoever runs the site to run the set-up.',
      )
    })
  }

  /** The ids of the voices, and the mean style vectors in that order. @throws SpeechError AssetError */
  async voiceCentres(): Promise<{ readonly ids: readonly string[]; readonly bytes: Uint8Array }> {
    const { voices, voiceCentres } = this.manifest
    if (!voiceCentres) {
      throw new SpeechError(
        'AssetError',
        'This site lacks the map of the voices. Tell whoever runs the site to run the set-up.',
      )
    }
    return {
      ids: Object.keys(voices),
      bytes: await this.#loader.load(voiceCentres, 'the map of the voices'),
    }
  }

  /** WebAssembly of a build of onnxruntime-web for a GPU. @throws SpeechError AssetError */
  runtime(name: 'jsep' | 'native'): Promise<Uint8Array> {
    const file = this.manifest.runtimes?.[name]
    if (!file) throw new SpeechError('AssetError', 'This site lacks the part that runs on a graphics card.')
    return this.#loader.load(file, 'the part that runs on a graphics card')
  }

  /** Bytes of these files that are not on this device, and of all of them. */
  async downloadSize(files: readonly AssetFile[]): Promise<{ missing: number; total: number }> {
    return { missing: sum(await this.#loader.missing(files)), total: sum(files) }
  }

  /** Brings what is missing of these files onto this device. @throws SpeechError AssetError */
  async prefetch(
    files: readonly AssetFile[],
    onProgress: (progress: DownloadProgress) => void,
  ): Promise<void> {
    const missing = await this.#loader.missing(files)
    const total = sum(missing)
    const resumed = total < WORTH_MENTIONING * sum(files)
    let loaded = 0
    const dictionaries = new Set(Object.values(this.manifest.text))
    for (const file of missing) {
      const what = dictionaries.has(file) ? DICTIONARY : 'the model'
      await this.#loader.fetch(file, what, (bytes) => {
        loaded += bytes
        onProgress({ loaded, total, resumed })
      })
    }
  }

  /** @returns 510 × 1 × 256 float32, little endian. @throws SpeechError AssetError */
  voice(id: string): Promise<Uint8Array> {
    const file = this.manifest.voices[id]
    if (!file)
      throw new SpeechError('AssetError', `This site does not have the voice ${id}. Choose another one.`)
    return this.#loader.load(file, `the voice ${id}`)
  }

  /** Text files by name, unpacked. @throws SpeechError AssetError */
  async text(names: readonly string[]): Promise<Map<string, Uint8Array>> {
    const files = this.textFiles(names)
    const unpacked = await Promise.all(files.map((file) => this.#loader.load(file, DICTIONARY)))
    return new Map(names.map((name, index) => [name, unpacked[index]!]))
  }

  /** Every file that the site has, but the builds for a GPU, which come with its trial. @throws SpeechError AssetError */
  async everything(): Promise<AssetFile[]> {
    const { model, voices, voiceCentres, text } = this.manifest
    const { files } = await this.builtModel()
    return [
      model,
      ...(voiceCentres ? [voiceCentres] : []),
      ...files,
      ...Object.values(voices),
      ...Object.values(text),
    ]
  }

  /** Drops what an older version of the site has left in the store, and what memory held for a retry. */
  async tidy(): Promise<void> {
    const current = [...(await this.everything()), ...Object.values(this.manifest.runtimes ?? {})]
    const stored = await this.#store.hashes()
    for (const { sha256 } of current) stored.delete(sha256)
    await this.#store.delete([...stored])
    this.#store.forget()
  }
}

function sum(files: readonly AssetFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0)
}
