import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/**
 * One hash over files and folders, tests left out; a path that does not exist counts as empty.
 * @param {string} root
 * @param {readonly string[]} paths relative to root, with /
 * @param {readonly string[]} [more] strings that count too
 */
export function contentHash(root, paths, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more))
  for (const file of new Set(paths.flatMap((path) => filesOf(root, path)))) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * A module and all modules of the checkout that it imports, and they import.
 * @param {string} root
 * @param {string} module relative to root, with /
 * @param {Set<string>} [found]
 * @returns {string[]} sorted
 */
export function importedFiles(root, module, found = new Set()) {
  if (!found.has(module) && existsSync(join(root, module))) {
    found.add(module)
    const code = readFileSync(join(root, module), 'utf8')
    for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)) {
      importedFiles(root, posix.join(dirname(module), path), found)
    }
  }
  return [...found].sort()
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
