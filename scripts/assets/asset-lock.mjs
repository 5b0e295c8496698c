import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.mjs'

/**
 * One place to get a file from; `{file}` in it stands for the file's name.
 * `bytes` is what comes over the network, for the progress line.
 * @typedef {{ type: 'folder', env: string }
 *   | { type: 'url', url: string }
 *   | { type: 'pip' | 'npm', packages: string[], member: string, bytes: number }} Source
 */

/** @typedef {{ name: string, bytes: number, sha256: string }} PinnedFile */

/**
 * Files of one kind that come from the same places.
 * @typedef {{ name: string, title: string, licence: string, sources: Source[], files: PinnedFile[] }} AssetGroup
 */

/**
 * @param {string} file Path of `assets.lock.json`.
 * @returns {AssetGroup[]}
 */
export function readAssetLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).groups
}

/**
 * Changes with any of the group's files.
 * @param {AssetGroup} group
 */
export function groupHash(group) {
  const hash = createHash('sha256')
  for (const file of group.files) hash.update(`${file.name} ${file.sha256}\n`)
  return hash.digest('hex').slice(0, 16)
}

/**
 * The folder that holds a group's verified files by name.
 * @param {AssetGroup} group
 */
export function groupFolder(group) {
  return join(cacheFolder(), `${group.name}-${groupHash(group)}`)
}
