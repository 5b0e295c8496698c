/**
 * Makes the page open without a network, and isolated where the host sends no headers for it. It keeps the page's own
 * files, all of one version, and the runtime's big files as they are asked for. The model, voices and text files are not
 * its business: the speech worker keeps them by hash.
 *
 * A new version is fetched beside the old one and waits until a page says that it may take over.
 */
import { isApiPath } from '../src/api/read-call.ts'
import { armoured } from '../src/offline/armour.ts'
import { takeShared } from '../src/offline/share-inbox.ts'
import { ShellCache, type ShellFile } from '../src/offline/shell-cache.ts'
import { answerApi } from '../src/offline/speech-api.ts'
import type { SiteWorkerRequest } from '../src/site-worker.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by the build: addresses relative to this script. */
declare const __PRECACHE__: readonly ShellFile[]
/** As `__PRECACHE__`: what is kept once it was asked for. */
declare const __ON_DEMAND__: readonly string[]
/** Changes with any file of the page. */
declare const __BUILD__: string
declare const __HEADERS__: Readonly<Record<string, string>>
/** Of the page that others embed. */
declare const __EMBED_HEADERS__: Readonly<Record<string, string>>

const SITE = new URL('./', self.location.href)
const shell = new ShellCache(SITE, {
  build: __BUILD__,
  files: __PRECACHE__,
  onDemand: __ON_DEMAND__,
  lists: ['assets.json', 'config.json'],
})

self.addEventListener('install', (event) => event.waitUntil(shell.fill()))

self.addEventListener('activate', (event) => event.waitUntil(settle()))

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const request = event.data as SiteWorkerRequest | null
  if (request?.kind === 'take-over') event.waitUntil(takeOver(request.when, event.ports[0]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (!request.url.startsWith(SITE.href)) return
  const path = new URL(request.url).pathname.slice(SITE.pathname.length)
  if (isApiPath(path) && request.mode !== 'navigate') {
    const waitUntil = (done: Promise<unknown>) => event.waitUntil(done)
    event.respondWith(answerApi(request, path, { pages: pagesOfSite, waitUntil }))
    return
  }
  if (request.method === 'POST' && request.mode === 'navigate') {
    if (new URL(request.url).pathname === new URL('share', SITE).pathname) {
      event.respondWith(takeShared(request, SITE))
    }
    return
  }
  if (request.method !== 'GET') return
  const answer = shell.answer(request) ?? (request.destination === 'worker' ? fetch(request) : undefined)
  const headers = path === 'embed.html' ? __EMBED_HEADERS__ : __HEADERS__
  if (answer) event.respondWith(answer.then((response) => armoured(request, response, headers)))
})

/** An open page of the old version still needs its files. */
async function settle(): Promise<void> {
  if ((await openPages()) <= 1) await shell.dropOthers()
  await self.clients.claim()
}

async function takeOver(when: 'alone' | 'now', asker: MessagePort | undefined): Promise<void> {
  const mayBe = when === 'now' || (await openPages()) <= 1
  asker?.postMessage(mayBe)
  if (mayBe) await self.skipWaiting()
}

/** Those in sight first: others may be asleep. */
async function pagesOfSite(): Promise<readonly WindowClient[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const isVisible = ({ visibilityState }: WindowClient) => Number(visibilityState === 'visible')
  return pages.filter(({ url }) => url.startsWith(SITE.href)).sort((a, b) => isVisible(b) - isVisible(a))
}

async function openPages(): Promise<number> {
  return (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length
}
