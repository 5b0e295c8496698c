import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AssetManifest } from '../src/config/asset-manifest.ts'
import { groupFolder, readAssetLock } from './assets/asset-lock.mjs'
import { BUILD_STEPS, stepKey } from './assets/build-steps.mjs'
import type { BuildStepFunction } from './assets/build-context.ts'
import { cacheFolder } from './assets/cache-folder.mjs'

/** Older results of a step that are kept, for switching between versions of the project. */
const KEPT_RESULTS = 3

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line: string): boolean => process.stderr.write(`${line}\n`)
const groups = readAssetLock(join(root, 'assets.lock.json'))

/**
 * Runs the steps whose inputs have changed and puts their files into `public/`. Results are kept in the cache outside
 * the checkout and linked from there, so that another clone has them at once.
 */
const keys: Record<string, string> = {}
const files: string[] = []
let manifest: Partial<AssetManifest> = {}
for (const step of BUILD_STEPS) {
  const key = stepKey(step, groups, root)
  keys[step.name] = key
  const result = join(cacheFolder(), 'built', `${step.name}-${key}`)
  if (!existsSync(result)) {
    say(`Building ${step.name}`)
    const { build } = (await import(pathToFileURL(join(root, step.module)).href)) as {
      build: BuildStepFunction
    }
    const working = `${result}.${process.pid}`
    await mkdir(join(working, 'files'), { recursive: true })
    const part = await build({ folder: folderOf, out: join(working, 'files'), say })
    await writeFile(join(working, 'part.json'), JSON.stringify(part))
    // Another set-up may have been faster; its result is as good.
    await rename(working, result).catch(() => rm(working, { recursive: true }))
    await forgetOldResults(step.name)
  }
  manifest = { ...manifest, ...JSON.parse(await readFile(join(result, 'part.json'), 'utf8')) }
  files.push(...(await linkFiles(join(result, 'files'), join(root, 'public'))))
}
await writeWhole(join(root, 'public/assets.json'), `${JSON.stringify(manifest, null, 1)}\n`)
await removeOthers(join(root, 'public'), files)
await writeWhole(join(root, '.cache/assets.json'), JSON.stringify({ keys, files }))

function folderOf(group: string): string {
  const found = groups.find(({ name }) => name === group)
  if (!found) throw new Error(`assets.lock.json has no group ${group}.`)
  return groupFolder(found)
}

/** @returns the files, relative to their folder */
async function linkFiles(from: string, to: string): Promise<string[]> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  for (const file of found) {
    const target = join(to, file)
    await mkdir(dirname(target), { recursive: true })
    if (existsSync(target)) continue
    const working = `${target}.${process.pid}`
    await link(join(from, file), working).catch(() => copyFile(join(from, file), working))
    await rename(working, target)
  }
  return found
}

/** Removes what earlier builds left in the folders that are ours. */
async function removeOthers(folder: string, keep: readonly string[]): Promise<void> {
  for (const part of ['models', 'voices', 'text', 'runtime']) {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
    for (const entry of entries.filter((entry) => entry.isFile())) {
      const path = join(entry.parentPath, entry.name)
      if (!keep.includes(relative(folder, path).replaceAll('\\', '/'))) await rm(path)
    }
  }
}

async function forgetOldResults(step: string): Promise<void> {
  const folder = join(cacheFolder(), 'built')
  const results = (await readdir(folder, { withFileTypes: true })).filter(({ name }) =>
    name.startsWith(`${step}-`),
  )
  const dated = await Promise.all(
    results.map(async ({ name }) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  )
  dated.sort((a, b) => b.time - a.time)
  for (const { name } of dated.slice(KEPT_RESULTS))
    await rm(join(folder, name), { recursive: true, force: true })
}

/** A reader sees the old content or the new, never half of it. */
async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.${process.pid}`, content)
  await rename(`${file}.${process.pid}`, file)
}
