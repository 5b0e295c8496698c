import { existsSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { groupFolder } from './asset-lock.mjs'
import { cacheFolder } from './cache-folder.mjs'
import { openSource, sourceName } from './open-source.mjs'
import { megabytes } from './progress.mjs'
import { sha256OfFile } from './sha256-of-file.mjs'
import { withLock } from './with-lock.mjs'

/**
 * @typedef {import('./asset-lock.mjs').AssetGroup} AssetGroup
 * @typedef {import('./asset-lock.mjs').PinnedFile} PinnedFile
 */

/**
 * Brings every file of the groups into the cache, each from the first source that gives the pinned hash.
 * @param {AssetGroup[]} groups
 * @param {(line: string) => void} say
 */
export async function fetchAssets(groups, say) {
  if (groups.every((group) => missingFiles(group).length === 0)) return
  const fetchAll = async () => {
    for (const group of groups) await fetchGroup(group, say)
    await rm(incomingFolder(), { recursive: true, force: true })
  }
  await withLock(join(cacheFolder(), 'fetch.lock'), fetchAll, say)
}

/** What is not verified yet; kept when a run is interrupted, so that the next one goes on from there. */
function incomingFolder() {
  return join(cacheFolder(), 'incoming')
}

/**
 * A file gets its name only after its hash was checked, so its size is enough to know it again.
 * @param {AssetGroup} group
 */
function missingFiles(group) {
  const folder = groupFolder(group)
  return group.files.filter((file) => {
    const path = join(folder, file.name)
    return !existsSync(path) || statSync(path).size !== file.bytes
  })
}

/**
 * @param {AssetGroup} group
 * @param {(line: string) => void} say
 */
async function fetchGroup(group, say) {
  if (missingFiles(group).length === 0) return
  const bytes = group.files.reduce((sum, file) => sum + file.bytes, 0)
  say(`Fetching ${group.title} (${megabytes(bytes)} MB, ${group.licence})`)
  await mkdir(groupFolder(group), { recursive: true })
  /** @type {string[]} */
  const complaints = []
  for (const source of group.sources) {
    if (source.type === 'folder' && !process.env[source.env]) continue
    const incoming = join(incomingFolder(), group.name)
    await mkdir(incoming, { recursive: true })
    const bring = openSource(source, incoming)
    for (const file of missingFiles(group)) {
      const name = sourceName(source, file)
      try {
        const complaint = await keepIfRight(file, await bring(file), groupFolder(group), name)
        if (complaint) complain(complaint)
      } catch (error) {
        complain(`${name}: ${error instanceof Error ? error.message : error}`)
        break
      }
    }
    if (missingFiles(group).length === 0) return
  }
  throw new Error(failure(missingFiles(group), complaints))

  /** @param {string} complaint */
  function complain(complaint) {
    complaints.push(complaint)
    say(`  ${complaint}`)
  }
}

/**
 * Checks what came and, if it is the pinned file, moves it to its place in one step.
 * @param {PinnedFile} file
 * @param {string} arrived
 * @param {string} folder
 * @param {string} source
 * @returns {Promise<string | undefined>} what is wrong with it
 */
async function keepIfRight(file, arrived, folder, source) {
  const found = await sha256OfFile(arrived)
  if (found === file.sha256) {
    await rename(arrived, join(folder, file.name))
    return undefined
  }
  await rm(arrived)
  return `${file.name} from ${source} has SHA-256 ${found} instead of ${file.sha256}: not used`
}

/**
 * @param {PinnedFile[]} missing
 * @param {string[]} complaints
 */
function failure(missing, complaints) {
  return [
    'No source gave these files:',
    ...missing.slice(0, 3).map((file) => `  ${file.name}, ${file.bytes} bytes, SHA-256 ${file.sha256}`),
    ...(missing.length > 3 ? [`  and ${missing.length - 3} more`] : []),
    'What was tried:',
    ...complaints.map((line) => `  ${line}`),
    'Connect this machine to the network and run the command again (what has arrived is kept), or put the files into',
    'one folder and set LITETTS_ASSETS to it.',
  ].join('\n')
}
