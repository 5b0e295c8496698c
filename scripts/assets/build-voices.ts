import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AssetFile } from '../../src/config/asset-manifest.ts'
import type { BuildStepFunction } from './build-context.ts'
import { writeAsset } from './write-asset.ts'

/** Every voice as published, under a name with its hash. */
export const build: BuildStepFunction = async ({ folder, out }) => {
  const voices: Record<string, AssetFile> = {}
  for (const file of (await readdir(folder('voices'))).sort()) {
    const id = basename(file, '.bin')
    voices[id] = await writeAsset(
      out,
      `voices/${id}.{hash}.bin`,
      await readFile(join(folder('voices'), file)),
    )
  }
  return { voices }
}
