import type { AssetFile, AssetManifest } from '../config/asset-manifest.ts'
import { SpeechError } from '../errors.ts'
import { AssetLoader } from './asset-loader.ts'
import type { AssetStore } from './asset-store.ts'

export interface DownloadProgress {
  /** Bytes of this visit. */
  readonly loaded: number
  readonly total: number
  /** True where an earlier visit had fetched a part. */
  readonly resumed: boolean
}

/** All files of the site that speaking needs, as its manifest lists them. */
export class SiteAssets {
  readonly manifest: AssetManifest
  readonly #loader: AssetLoader
  readonly #store: AssetStore

  constructor(manifest: AssetManifest, loader: AssetLoader, store: AssetStore) {
    this.manifest = manifest
    this.#loader = loader
    this.#store = store
  }

  /** @param baseUrl folder that holds `assets.json`. @throws SpeechError AssetError */
  static async open(baseUrl: string, store: AssetStore): Promise<SiteAssets> {
    const url = new URL('assets.json', baseUrl)
    const response = await fetch(url, { cache: 'no-cache' }).catch((cause: unknown) => {
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
    const manifest = (await response.json().catch((cause: unknown) => {
      throw new SpeechError('AssetError', 'The list of this site’s files is damaged. Reload the page.', {
        cause,
      })
    })) as AssetManifest
    return new SiteAssets(manifest, new AssetLoader({ baseUrl: url.href, store }), store)
  }

  /** Bytes that `fetchAll` would have to download now, and in all. */
  async downloadSize(textNames: readonly string[]): Promise<{ missing: number; total: number }> {
    const files = this.#needed(textNames)
    return { missing: sum(await this.#loader.missing(files)), total: sum(files) }
  }

  /**
   * Everything that is needed before the first word: the model and the text files of these names.
   * @returns the ONNX file. @throws SpeechError AssetError
   */
  async fetchModel(
    textNames: readonly string[],
    onProgress: (progress: DownloadProgress) => void,
  ): Promise<Uint8Array> {
    const files = this.#needed(textNames)
    const missing = await this.#loader.missing(files)
    const total = sum(missing)
    const resumed = missing.length > 0 && missing.length < files.length
    let loaded = 0
    const onBytes = (bytes: number) => {
      loaded += bytes
      onProgress({ loaded, total: Math.max(total, loaded), resumed })
    }
    if (total > 0) onBytes(0)
    await this.text(textNames, onBytes)
    const { bytes, parts } = this.manifest.model
    const model = new Uint8Array(bytes)
    let at = 0
    for (const part of parts) {
      model.set(await this.#loader.load(part, 'the model', onBytes), at)
      at += part.bytes
    }
    return model
  }

  /** @returns 510 × 1 × 256 float32, little endian. @throws SpeechError AssetError */
  voice(id: string): Promise<Uint8Array> {
    const file = this.manifest.voices[id]
    if (!file)
      throw new SpeechError('AssetError', `This site does not have the voice ${id}. Choose another one.`)
    return this.#loader.load(file, `the voice ${id}`)
  }

  /** Text files by name, unpacked. @throws SpeechError AssetError */
  async text(names: readonly string[], onBytes?: (bytes: number) => void): Promise<Map<string, Uint8Array>> {
    const files = new Map<string, Uint8Array>()
    for (const name of names) {
      files.set(name, await this.#loader.load(this.#textFile(name), 'the pronunciation dictionary', onBytes))
    }
    return files
  }

  /** Drops what an older version of the site has left in the store, and what memory held for a retry. */
  async tidy(): Promise<void> {
    const { model, voices, text } = this.manifest
    const current = [...model.parts, ...Object.values(voices), ...Object.values(text)]
    const stored = await this.#store.hashes()
    for (const { sha256 } of current) stored.delete(sha256)
    await this.#store.delete([...stored])
    this.#store.forget()
  }

  #needed(textNames: readonly string[]): AssetFile[] {
    return [...textNames.map((name) => this.#textFile(name)), ...this.manifest.model.parts]
  }

  #textFile(name: string): AssetFile {
    const file = this.manifest.text[name]
    if (file) return file
    throw new SpeechError(
      'AssetError',
      'This site lacks a pronunciation dictionary. Tell whoever runs the site to run the set-up.',
    )
  }
}

function sum(files: readonly AssetFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0)
}
