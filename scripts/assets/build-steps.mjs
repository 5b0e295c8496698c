import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupHash } from './asset-lock.mjs'
import { contentHash } from '../content-hash.mjs'

/**
 * One step of the build of what the page downloads. `module` exports a function `build(context)`, see
 * `build-context.ts`. Its result is kept until one of its inputs changes: a fetched group, or a source file.
 * @typedef {{ name: string, groups: string[], sources: string[], module: string }} BuildStep
 */

/** @type {readonly BuildStep[]} In order; each adds its part to `public/assets.json`. */
export const BUILD_STEPS = [
  {
    name: 'model',
    groups: ['model'],
    sources: ['scripts/assets/build-model-parts.ts'],
    module: 'scripts/assets/build-model-parts.ts',
  },
  {
    name: 'voices',
    groups: ['voices'],
    sources: ['scripts/assets/build-voices.ts'],
    module: 'scripts/assets/build-voices.ts',
  },
  {
    name: 'text',
    groups: ['lexicons'],
    sources: [
      'scripts/assets/build-text.ts',
      'scripts/text',
      'src/text/trained',
      'src/text/phonetics',
      'src/text/lexicon.ts',
      'src/text/letter-to-sound.ts',
    ],
    module: 'scripts/assets/build-text.ts',
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
  return contentHash(root, step.sources, [step.name, ...fetched])
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
