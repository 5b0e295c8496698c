import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetManifest } from '../../src/config/asset-manifest.ts'
import type { BuildStepFunction } from './build-context.ts'

type BuildTextAssets = (sourceDir: string, outDir: string) => Promise<AssetManifest['text']>

/** Lexicons and trained tables of the text front end. */
export const build: BuildStepFunction = async ({ folder, out }) => {
  const module = new URL('../text/build-text-assets.ts', import.meta.url)
  if (!existsSync(module)) return { text: {} }
  const { buildTextAssets } = (await import(module.href)) as { buildTextAssets: BuildTextAssets }
  const target = join(out, 'text')
  await mkdir(target, { recursive: true })
  return { text: await buildTextAssets(folder('lexicons'), target) }
}
