import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentHash } from './content-hash.mjs'
import { ROOT, runTool } from './run-tool.mjs'
import { say } from './set-up.mjs'

/** Everything the built site depends on; the big files of public/ are named, with their hashes, in assets.json. */
const SOURCES = [
  'index.html',
  'package-lock.json',
  'public/assets.json',
  'scripts/site',
  'src',
  'vite.config.ts',
  'workers',
]

/** Builds `dist` unless it was built from the same sources. */
export async function buildSite() {
  const stamp = join(ROOT, '.cache/site')
  const key = contentHash(ROOT, SOURCES)
  if (existsSync(join(ROOT, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key)
    return
  say('Building the site')
  const code = await runTool(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    quiet: true,
  })
  if (code !== 0) throw new Error('The build of the site failed; its message is above.')
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  writeFileSync(stamp, key)
}
