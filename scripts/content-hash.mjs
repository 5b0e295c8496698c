import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over files and folders, tests left out; a path that does not exist counts as empty.
 * @param {string} root
 * @param {readonly string[]} paths relative to root
 * @param {readonly string[]} [more] strings that count too
 */
export function contentHash(root, paths, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more))
  for (const path of paths) {
    for (const file of filesOf(root, path)) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { withFileTypes: true })
    .flatMap((entry) => filesOf(root, `${path}/${entry.name}`))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
}
