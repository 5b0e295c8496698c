import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadPackages } from './download-packages.mjs'
import { downloadUrl } from './download-url.mjs'
import { startProgress } from './progress.mjs'
import { readTar } from './read-tar.mjs'
import { readZipMember } from './read-zip.mjs'
import { sha256OfFile } from './sha256-of-file.mjs'

/**
 * @typedef {import('./asset-lock.mjs').PinnedFile} PinnedFile
 * @typedef {import('./asset-lock.mjs').Source} Source
 * @typedef {Extract<Source, { packages: string[] }>} PackagesSource
 */

/**
 * @param {Source} source
 * @param {string} incoming Folder for what comes; what an interrupted run left there is used.
 * @returns {(file: PinnedFile) => Promise<string>} brings one file, not verified, and tells where it lies
 */
export function openSource(source, incoming) {
  if (source.type === 'folder') return (file) => fromFolder(process.env[source.env] ?? '', file, incoming)
  if (source.type === 'url') return (file) => fromUrl(source.url.replace('{file}', file.name), file, incoming)
  /** @type {Promise<((name: string) => Buffer | undefined)[]> | undefined} */
  let archives
  return async (file) => {
    archives ??= openPackages(source, join(incoming, source.type))
    const parts = (await archives).map((read, index) => {
      const member = memberName(source, index).replace('{file}', file.name)
      const part = read(member)
      if (!part) throw new Error(`${source.packages[index]} holds no ${member}`)
      return part
    })
    const extracted = join(incoming, `${file.name}.extracted`)
    await writeFile(extracted, Buffer.concat(parts))
    return extracted
  }
}

/**
 * How messages name a source.
 * @param {Source} source
 * @param {PinnedFile} file
 */
export function sourceName(source, file) {
  if (source.type === 'folder') return `${source.env} (${process.env[source.env]})`
  if (source.type === 'url') return source.url.replace('{file}', file.name)
  return packagesName(source)
}

/** @param {PackagesSource} source */
function packagesName({ type, packages }) {
  const more = packages.length > 1 ? ` and ${packages.length - 1} more` : ''
  return `${type} ${packages[0]}${more}`
}

/**
 * @param {string} folder
 * @param {PinnedFile} file
 * @param {string} incoming
 */
async function fromFolder(folder, file, incoming) {
  const copy = join(incoming, `${file.name}.copy`)
  await copyFile(join(folder, file.name), copy)
  return copy
}

/**
 * @param {string} url
 * @param {PinnedFile} file
 * @param {string} incoming
 */
async function fromUrl(url, file, incoming) {
  const target = join(incoming, `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.part`)
  const progress = startProgress(`${file.name} from ${new URL(url).host}`, file.bytes)
  const options = { bytes: file.bytes, onProgress: progress.update }
  const resumed = existsSync(target)
  try {
    await downloadUrl(url, target, options)
    if (resumed && (await sha256OfFile(target)) !== file.sha256) {
      // The half that an earlier run left may be to blame: once more from the start.
      await rm(target)
      await downloadUrl(url, target, options)
    }
    progress.done(file.bytes)
  } catch (error) {
    progress.clear()
    throw error
  }
  return target
}

/**
 * @param {PackagesSource} source
 * @param {string} folder
 * @returns {Promise<((name: string) => Buffer | undefined)[]>} a reader of members for each package
 */
async function openPackages(source, folder) {
  const progress = startProgress(packagesName(source), source.bytes)
  try {
    const archives = await downloadPackages(source, folder, progress.update)
    progress.done(source.bytes)
    return await Promise.all(archives.map(openArchive))
  } catch (error) {
    progress.clear()
    throw error
  }
}

/**
 * @param {string} path
 * @returns {Promise<(name: string) => Buffer | undefined>}
 */
async function openArchive(path) {
  const archive = await readFile(path)
  try {
    if (path.endsWith('.whl')) return (name) => readZipMember(archive, name)
    const files = readTar(archive)
    return (name) => files.get(name)
  } catch (error) {
    await rm(path) // the next run shall not meet it again
    throw error
  }
}

/**
 * `{module}` stands for the import name of a Python package.
 * @param {PackagesSource} source
 * @param {number} index
 */
function memberName(source, index) {
  const [name = ''] = (source.packages[index] ?? '').split('==')
  return source.member.replace('{module}', name.replaceAll('-', '_'))
}
