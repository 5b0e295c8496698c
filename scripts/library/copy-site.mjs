#!/usr/bin/env node
import { copyFile, link, mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const SITE = fileURLToPath(new URL('site', import.meta.url))
const [folder, ...more] = process.argv.slice(2)

const USAGE = 'Usage: litetts-web FOLDER\nPuts the files of LiteTTS Web there, e.g. into public/litetts.'
if (folder === '--help' || folder === '-h') {
  console.log(USAGE)
  process.exit(0)
}
if (folder === undefined || more.length > 0 || folder.startsWith('-')) {
  console.error(USAGE)
  process.exit(1)
}

const target = resolve(folder)
let files = 0
for (const entry of await readdir(SITE, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const source = join(entry.parentPath, entry.name)
  const copy = join(target, relative(SITE, source))
  await mkdir(dirname(copy), { recursive: true })
  // The same file a second time where the disk can do that; 200 MB otherwise.
  await link(source, copy).catch(() => copyFile(source, copy))
  files++
}
console.log(`${files} files are in ${folder}.`)
