import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SCRIPT = /^(.+)-([\w-]{8})(\.(?:js|css))$/
const TEXT = /\.(?:html|js|css|json|webmanifest)$/

/**
 * The built site as a later build would leave it: every script and style has another name, and none of the old names is
 * there any more. What has no such name has another content where it speaks of one that has.
 * @returns what it answers to a path: a content, null for one that is gone, undefined where nothing has changed
 */
export function nextVersion(dist: string): (path: string) => Buffer | null | undefined {
  const names = new Map<string, string>()
  for (const name of readdirSync(join(dist, 'assets'))) {
    const [, stem, hash, ending] = SCRIPT.exec(name) ?? []
    if (hash) names.set(name, `${stem}-${[...hash].reverse().join('')}${ending}`)
  }
  const old = new Map([...names].map(([before, after]) => [after, before]))
  const pattern = new RegExp([...names.keys()].map((name) => name.replace(/\./g, '\\.')).join('|'), 'g')
  return (path) => {
    const name = path.replace(/^\/assets\//, '')
    if (names.has(name)) return null
    const file = old.has(name) ? `/assets/${old.get(name)}` : path.endsWith('/') ? `${path}index.html` : path
    if (!TEXT.test(file)) return undefined
    const before = readFileSync(join(dist, file), 'utf8')
    // The list of files has hashes of those without one in their names, and so has the name of the whole.
    const after = before.replace(pattern, (known) => names.get(known)!)
    return Buffer.from(file === '/sw.js' ? after.replace(/`([0-9a-f]{15})[0-9a-f]`/g, '`$1x`') : after)
  }
}
