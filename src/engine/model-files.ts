import type { AssetFile } from '../config/asset-manifest.ts'
import type { ModelManifest } from '../config/model-manifest.ts'

/** The port behind which the built model's files are fetched, verified and kept. */
export interface ModelFiles {
  readonly manifest: ModelManifest
  /** The unpacked file. @throws SpeechError AssetError */
  read(file: AssetFile): Promise<Uint8Array>
}
