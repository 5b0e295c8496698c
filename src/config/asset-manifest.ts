/** The site's own list of the files the worker may fetch: written by the set-up into `public/assets.json`. */

export interface AssetFile {
  /** Relative to the manifest. */
  readonly path: string
  readonly bytes: number
  /** Lower-case hex, of the bytes as served. */
  readonly sha256: string
}

export interface AssetManifest {
  /** The model as built for this site: a ModelManifest, whose paths are relative to its own folder. */
  readonly model: AssetFile
  /** By voice id: 510 × 1 × 256 float32, little endian. */
  readonly voices: Readonly<Record<string, AssetFile>>
  /** The mean style vector of each voice, in the order of `voices`: 256 float32 a voice, little endian. Absent on sites that were set up before there was a map. */
  readonly voiceCentres?: AssetFile
  /** WebAssembly of the builds of onnxruntime-web for a GPU. Absent on sites that were set up before it was listed. */
  readonly runtimes?: Readonly<Record<'jsep' | 'native', AssetFile>>
  /** By name, e.g. `lexicon-us`, `letter-to-sound-us`, `tagger`. */
  readonly text: Readonly<Record<string, AssetFile>>
}
