import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { EMBED_HEADERS, ISOLATION_HEADERS, SECURITY_HEADERS } from './security-headers.mjs'

type Bundle = Parameters<Extract<Plugin['writeBundle'], CallableFunction>>[1]

interface PrecacheEntry {
  readonly url: string
  /** Null where the name already holds a content hash. */
  readonly revision: string | null
}

/** Folders of `public/` whose files are fetched and kept one by one, by hash, by the speech worker. */
const NOT_SHELL = /^(models|voices|text|runtime)\//

/** The runtimes: WebAssembly, and the scripts of those for a GPU. */
const ON_DEMAND = /\/ort-.+\.wasm$|\/ort\.|\.(jsep|asyncify)-/
/** Nothing that a page asks for. */
const NEVER_ASKED = /\.map$|^_headers$/

/**
 * Builds the service worker as `/sw.js`, one script that knows the list of the page's own files.
 * @param beside files of the page that other builds have written before
 */
export function serviceWorker(entry: string, beside: readonly string[] = []): Plugin {
  let config: ResolvedConfig
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    writeBundle: {
      // After the builds of the other plugins, whose files are listed too.
      order: 'post',
      sequential: true,
      handler: (_options, bundle) => buildServiceWorker(entry, config, bundle, beside),
    },
  }
}

async function buildServiceWorker(
  entry: string,
  config: ResolvedConfig,
  bundle: Bundle,
  beside: readonly string[],
): Promise<void> {
  const folder = join(config.root, config.build.outDir)
  const others = beside.map(async (url) => ({ url, revision: hash(await readFile(join(folder, url))) }))
  const shell = [
    ...precacheBundle(bundle),
    ...(await Promise.all(others)),
    ...(await precacheFolder(config.publicDir)),
  ]
  const headers = { ...SECURITY_HEADERS, ...ISOLATION_HEADERS }
  await build({
    configFile: false,
    root: config.root,
    logLevel: 'warn',
    publicDir: false,
    define: {
      __PRECACHE__: JSON.stringify(shell),
      __ON_DEMAND__: JSON.stringify(Object.keys(bundle).filter((url) => ON_DEMAND.test(url))),
      __BUILD__: JSON.stringify(hash(JSON.stringify(shell))),
      __HEADERS__: JSON.stringify(headers),
      __EMBED_HEADERS__: JSON.stringify({ ...headers, ...EMBED_HEADERS }),
    },
    build: {
      outDir: config.build.outDir,
      emptyOutDir: false,
      target: config.build.target,
      lib: { entry, formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
    },
  })
}

/** What the bundler wrote, without what is kept only once it was used. */
function precacheBundle(bundle: Bundle): PrecacheEntry[] {
  return Object.values(bundle)
    .filter(({ fileName }) => !ON_DEMAND.test(fileName) && !NEVER_ASKED.test(fileName))
    .map((file) => {
      const content = file.type === 'chunk' ? file.code : file.source
      return { url: file.fileName, revision: file.fileName.startsWith('assets/') ? null : hash(content) }
    })
}

async function precacheFolder(folder: string): Promise<PrecacheEntry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((url) => !NOT_SHELL.test(url) && !url.startsWith('screenshots/'))
  return Promise.all(
    files.sort().map(async (url) => ({ url, revision: hash(await readFile(join(folder, url))) })),
  )
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
