import type { AssetManifest } from '../../src/config/asset-manifest.ts'

/** What a build step is given. */
export interface BuildContext {
  /** Folder with the verified files of a group of `assets.lock.json`. */
  folder(group: string): string
  /** An empty folder that becomes part of `public/`: what is written to `out/a/b` is served as `a/b`. */
  readonly out: string
  readonly say: (line: string) => void
}

/** The step's part of `public/assets.json`. */
export type BuildStepFunction = (context: BuildContext) => Promise<Partial<AssetManifest>>
