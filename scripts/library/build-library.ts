import { copyFile, cp, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build } from 'vite'
import { ROOT, runTool } from '../run-tool.mjs'

/** What can be imported from the package, by its name there. */
const ENTRIES = {
  '.': 'create-speech',
  './tts-player': 'tts-player',
  './speech-synthesis': 'speech-synthesis',
} as const

/** Of the site, what a page of another project has no use for. */
const NOT_NEEDED = /^(screenshots\/|_headers$)/

/**
 * Writes the package that other projects install: the library with its types, and the built site, whose worker, runtime,
 * model and voices it speaks with.
 * @param site the built site
 * @param out the folder of the package; what is there is replaced
 */
export async function buildLibrary(site: string, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true })
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      target: ['chrome111', 'firefox114', 'safari16.4'],
      minify: false,
      lib: {
        entry: Object.fromEntries(
          Object.values(ENTRIES).map((name) => [name, join(ROOT, `src/embed/${name}.ts`)]),
        ),
        formats: ['es'],
      },
    },
  })
  const types = ['node_modules/typescript/bin/tsc', '-p', 'scripts/library', '--outDir', join(out, 'types')]
  if ((await runTool(types, { quiet: true })) !== 0) throw new Error('The types of the library are wrong.')
  await linkSite(site, join(out, 'site'))
  await copyFile(join(ROOT, 'scripts/library/copy-site.mjs'), join(out, 'copy-site.mjs'))
  await copyFile(join(ROOT, 'LICENSE'), join(out, 'LICENSE'))
  await copyFile(join(ROOT, 'docs/embedding.md'), join(out, 'README.md'))
  await writeFile(join(out, 'package.json'), JSON.stringify(await description(), null, 2))
}

async function description(): Promise<object> {
  const { name, version, description, license } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  )
  const exports = Object.entries(ENTRIES).map(([path, entry]) => [
    path,
    { types: `./types/embed/${entry}.d.ts`, default: `./${entry}.js` },
  ])
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    exports: Object.fromEntries(exports),
    bin: { [name]: 'copy-site.mjs' },
  }
}

async function linkSite(site: string, target: string): Promise<void> {
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name)
    const path = relative(site, source)
    if (!entry.isFile() || NOT_NEEDED.test(path)) continue
    await mkdir(dirname(join(target, path)), { recursive: true })
    await link(source, join(target, path)).catch(() => cp(source, join(target, path)))
  }
}
