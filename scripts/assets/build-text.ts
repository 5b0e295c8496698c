import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildTextAssets } from '../text/build-text-assets.ts'
import type { BuildStepFunction } from './build-context.ts'

/** Lexicons and trained tables of the text front end. */
export const build: BuildStepFunction = async ({ folder, out }) => {
  const target = join(out, 'text')
  await mkdir(target, { recursive: true })
  return { text: await buildTextAssets(folder('lexicons'), target) }
}
