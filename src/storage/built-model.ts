import type { AssetFile } from '../config/asset-manifest.ts'
import {
  MANIFEST_FORMAT,
  type ModelManifest,
  type ModelPlan,
  type StageFile,
} from '../config/model-manifest.ts'
import { SpeechError } from '../errors.ts'
import type { AssetLoader } from './asset-loader.ts'

/** The files of the model as built; the paths in its manifest are relative to the manifest. */
export class BuiltModel {
  readonly manifest: ModelManifest
  readonly #folder: string
  readonly #loader: AssetLoader

  /** @param path of the manifest, relative to the site's own list of files. */
  constructor(manifest: ModelManifest, path: string, loader: AssetLoader) {
    this.manifest = manifest
    this.#folder = path.slice(0, path.lastIndexOf('/') + 1)
    this.#loader = loader
  }

  /** @throws SpeechError AssetError */
  static async open(file: AssetFile, loader: AssetLoader): Promise<BuiltModel> {
    const bytes = await loader.load(file, 'the model')
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as ModelManifest
    if (manifest.format !== MANIFEST_FORMAT) {
      throw new SpeechError(
        'AssetError',
        `The model's files are of format ${String(manifest.format)}, this page reads ${MANIFEST_FORMAT}. Reload the page; if it is your site, “npm start” builds them again.`,
      )
    }
    return new BuiltModel(manifest, file.path, loader)
  }

  /** What the plans need before the first word, with paths relative to the site's list. */
  filesFor(...plans: readonly ModelPlan[]): AssetFile[] {
    const { parts, predictor, graphs } = this.manifest
    const { text, curves, source, body, stage1, stage2 } = graphs
    const stages = [stage1, stage2].flatMap(({ wasm, gpu }) => [
      ...(plans.some((plan) => plan !== 'gpu') ? stageFiles(wasm) : []),
      ...(plans.includes('gpu') ? [gpu] : []),
    ])
    return [...parts, predictor, text, curves, source, body, ...stages].map((file) => this.#placed(file))
  }

  /** What a voice needs beside its embedding. */
  statisticsOf(voice: string): AssetFile[] {
    const file = this.manifest.statistics[voice]
    return file ? [this.#placed(file)] : []
  }

  /** Every file the manifest names. */
  get files(): AssetFile[] {
    const voices = Object.keys(this.manifest.statistics).flatMap((voice) => this.statisticsOf(voice))
    return [...this.filesFor('fast', 'gpu'), ...voices]
  }

  /** The unpacked file. @param file as the manifest names it. @throws SpeechError AssetError */
  readonly read = (file: AssetFile): Promise<Uint8Array> => this.#loader.load(this.#placed(file), 'the model')

  #placed(file: AssetFile): AssetFile {
    return { path: this.#folder + file.path, bytes: file.bytes, sha256: file.sha256 }
  }
}

function stageFiles({ head, tail }: StageFile): AssetFile[] {
  return tail ? [head, tail] : [head]
}
