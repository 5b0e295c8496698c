import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupHash } from './asset-lock.mjs'
import { contentHash, importedFiles } from '../content-hash.mjs'

/**
 * One step of the build of what the page downloads. `module` exports the function `build`, see `build-context.ts`. Its
 * result is kept until something it reads changes: a fetched group, the module or one that it imports, or one of the
 * other files and folders in `reads`.
 * @typedef {{ name: string, module: string, groups: string[], reads: string[] }} BuildStep
 */

/** @type {readonly BuildStep[]} In order; each adds its part to `public/assets.json`. */
export const BUILD_STEPS = [
  {
    name: 'model',
    module: 'scripts/assets/build-model.ts',
    groups: ['model'],
    reads: ['scripts/model/statistics.bin'],
  },
  { name: 'voices', module: 'scripts/assets/build-voices.ts', groups: ['voices'], reads: [] },
  {
    name: 'text',
    module: 'scripts/assets/build-text.ts',
    groups: ['lexicons'],
    reads: ['scripts/text/lexicon-silver-words.txt', 'scripts/text/lexicon-names.txt', 'src/text/trained'],
  },
  {
    name: 'runtimes',
    module: 'scripts/assets/build-runtimes.ts',
    groups: [],
    reads: ['node_modules/onnxruntime-web/package.json'],
  },
]

/**
 * Changes with anything that the step reads.
 * @param {BuildStep} step
 * @param {import('./asset-lock.mjs').AssetGroup[]} groups
 * @param {string} root
 */
export function stepKey(step, groups, root) {
  const fetched = groups.filter(({ name }) => step.groups.includes(name)).map(groupHash)
  return contentHash(root, [...importedFiles(root, step.module), ...step.reads], [step.name, ...fetched])
}

/**
 * True when `public/` holds what the steps would build.
 * @param {import('./asset-lock.mjs').AssetGroup[]} groups
 * @param {string} root
 */
export function assetsAreBuilt(groups, root) {
  const stamp = join(root, '.cache/assets.json')
  if (!existsSync(stamp) || !existsSync(join(root, 'public/assets.json'))) return false
  /** @type {{ keys: Record<string, string>, files: string[] }} */
  const built = JSON.parse(readFileSync(stamp, 'utf8'))
  return (
    BUILD_STEPS.every((step) => built.keys[step.name] === stepKey(step, groups, root)) &&
    built.files.every((file) => existsSync(join(root, 'public', file)))
  )
}
