/**
 * Makes the page open without a network. It keeps the page's own files, all of one version, and the runtime's big files
 * as they are asked for. The model, voices and text files are not its business: the speech worker keeps them by hash.
 *
 * A new version is fetched beside the old one and waits until the page says that nothing can be lost.
 */
declare const self: ServiceWorkerGlobalScope
/** Written in by the build: URLs relative to this script; `revision` is null where the name holds a content hash. */
declare const __PRECACHE__: readonly { readonly url: string; readonly revision: string | null }[]
/** Changes with any file of the page. */
declare const __BUILD__: string

// Makes this a module, so that `self` above is its own.
export {}

const SHELL = `shell-${__BUILD__}`
/** Files whose names hold a hash and that are kept once they were asked for: WebAssembly and its loaders. */
const RUNTIME = 'runtime'
const MANIFEST = 'manifest'
const KEPT = [SHELL, RUNTIME, MANIFEST]

const SITE = new URL('./', self.location.href)
const ASSET_MANIFEST = new URL('assets.json', SITE).href
/** By URL: whether the HTTP cache may hold an older file of that name. */
const SHELL_FILES = new Map(
  __PRECACHE__.map(({ url, revision }) => [new URL(url, SITE).href, revision !== null]),
)
SHELL_FILES.delete(ASSET_MANIFEST)
const INDEX = new URL('index.html', SITE).href

self.addEventListener('install', (event) => event.waitUntil(fillShell()))

self.addEventListener('activate', (event) => event.waitUntil(dropOldVersions()))

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if (event.data?.kind === 'take-over') event.waitUntil(takeOverIfAlone())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== SITE.origin || !url.href.startsWith(SITE.href)) return
  url.search = ''
  url.hash = ''
  if (url.href === ASSET_MANIFEST) event.respondWith(networkFirst(request))
  else if (request.mode === 'navigate') event.respondWith(fromShell(INDEX, request))
  else if (SHELL_FILES.has(url.href)) event.respondWith(fromShell(url.href, request))
  else if (/\/assets\/[^/]+\.(wasm|mjs|js)$/.test(url.pathname)) event.respondWith(cacheFirst(request))
})

async function fillShell(): Promise<void> {
  const cache = await caches.open(SHELL)
  await cache.addAll(
    [...SHELL_FILES].map(([url, mayBeOld]) => new Request(url, { cache: mayBeOld ? 'reload' : 'default' })),
  )
  const manifest = await fetch(ASSET_MANIFEST)
  if (manifest.ok) await (await caches.open(MANIFEST)).put(ASSET_MANIFEST, manifest)
}

async function dropOldVersions(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => !KEPT.includes(name)).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** Another open page still needs the files of the old version. */
async function takeOverIfAlone(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length <= 1) await self.skipWaiting()
}

async function fromShell(url: string, request: Request): Promise<Response> {
  const cache = await caches.open(SHELL)
  return (await cache.match(url)) ?? fetch(request)
}

async function cacheFirst(request: Request): Promise<Response> {
  const cache = await caches.open(RUNTIME)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.status === 200) await cache.put(request, response.clone())
  return response
}

/** What is to be had may have changed; without a network the last known list is right. */
async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(MANIFEST)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(ASSET_MANIFEST, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(ASSET_MANIFEST)
    if (kept) return kept
    throw error
  }
}
