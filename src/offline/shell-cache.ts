/** A file of the page: its address relative to the service worker, and a hash where the name holds none. */
export interface ShellFile {
  readonly url: string
  readonly revision: string | null
}

const PREFIX = 'shell-'
/** Files whose names hold a hash and that are kept once they were asked for: WebAssembly and its loaders. */
const RUNTIME = 'runtime'
/** Small lists that may change without a new version of the page. */
const LISTS = 'lists'
/** So long one is asked for that is kept already. */
const LIST_TIMEOUT_MS = 5_000
/** No cache of an older version of the page, so not to be dropped. */
const OTHERS = [RUNTIME, LISTS, 'shared']

/** What one version of the page consists of. */
export interface ShellParts {
  /** Tells one version from another. */
  readonly build: string
  readonly files: readonly ShellFile[]
  /** Addresses of files that are kept once they were asked for; their names hold a hash. */
  readonly onDemand: readonly string[]
  /** Addresses that are asked of the network first. */
  readonly lists: readonly string[]
}

/** The page's own files of one version, and what it asks for beside them. */
export class ShellCache {
  readonly #name: string
  readonly #site: URL
  /** By address: whether the HTTP cache may hold an older file of that name. */
  readonly #files: ReadonlyMap<string, boolean>
  readonly #lists: ReadonlySet<string>
  readonly #onDemand: ReadonlySet<string>

  constructor(site: URL, { build, files, onDemand, lists }: ShellParts) {
    this.#name = PREFIX + build
    this.#site = site
    this.#lists = new Set(lists.map((url) => new URL(url, site).href))
    this.#onDemand = new Set(onDemand.map((url) => new URL(url, site).href))
    this.#files = new Map(
      files
        .map(({ url, revision }) => [new URL(url, site).href, revision !== null] as const)
        .filter(([url]) => !this.#lists.has(url)),
    )
  }

  /** Fetches everything of this version. */
  async fill(): Promise<void> {
    const cache = await caches.open(this.#name)
    await cache.addAll(
      [...this.#files].map(([url, mayBeOld]) => new Request(url, { cache: mayBeOld ? 'reload' : 'default' })),
    )
    const lists = await caches.open(LISTS)
    await Promise.all(
      [...this.#lists].map(async (url) => {
        const response = await fetch(url).catch(() => null)
        if (response?.ok) await lists.put(url, response)
      }),
    )
  }

  /** Drops older versions, whose pages must be gone, and the runtimes that this one does not use. */
  async dropOthers(): Promise<void> {
    const old = (await caches.keys()).filter((name) => name !== this.#name && !OTHERS.includes(name))
    await Promise.all(old.map((name) => caches.delete(name)))
    const runtime = await caches.open(RUNTIME)
    const unused = (await runtime.keys()).filter(({ url }) => !this.#onDemand.has(url))
    await Promise.all(unused.map((request) => runtime.delete(request)))
  }

  /** @returns undefined where the request is none of its business. */
  answer(request: Request): Promise<Response> | undefined {
    const url = new URL(request.url)
    url.search = ''
    url.hash = ''
    if (request.mode === 'navigate' && url.href === this.#site.href) return this.#page(request)
    if (this.#lists.has(url.href)) return networkFirst(request, url.href)
    if (this.#files.has(url.href)) return this.#kept(url.href, request)
    if (/\/assets\/[^/]+$/.test(url.pathname)) return cacheFirst(request)
    return undefined
  }

  #page(request: Request): Promise<Response> {
    return this.#kept(new URL('index.html', this.#site).href, request)
  }

  async #kept(url: string, request: Request): Promise<Response> {
    const cache = await caches.open(this.#name)
    return (await cache.match(url)) ?? fetch(request)
  }
}

/** A page of an older version finds its files in the cache of that version. */
async function cacheFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.status === 200) await (await caches.open(RUNTIME)).put(request, response.clone())
  return response
}

/** What is to be had may have changed; without a network, or one that answers, the last known list is right. */
async function networkFirst(request: Request, url: string): Promise<Response> {
  const cache = await caches.open(LISTS)
  const kept = await cache.match(url)
  try {
    const response = await fetch(request, kept && { signal: AbortSignal.timeout(LIST_TIMEOUT_MS) })
    if (response.ok) await cache.put(url, response.clone())
    return response
  } catch (error) {
    if (kept) return kept
    throw error
  }
}
