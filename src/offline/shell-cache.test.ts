import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ShellCache } from './shell-cache.ts'

const SITE = new URL('https://site.example/')
const LIST = 'https://site.example/assets.json'
const shell = new ShellCache(SITE, { build: '1', files: [], onDemand: [], lists: ['assets.json'] })

/** One cache under every name. */
const kept = new Map<string, Response>()
const cache = {
  match: async (url: string) => kept.get(url)?.clone(),
  put: async (url: string, response: Response) => void kept.set(url, response),
}
const asked = async () => (await shell.answer(new Request(LIST)))?.text()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('caches', { open: async () => cache })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('a list is asked of the network, and kept for when there is none', async () => {
  vi.stubGlobal('fetch', async () => new Response('new'))
  expect(await asked()).toBe('new')
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('No network.')))
  expect(await asked()).toBe('new')
  kept.clear()
  await expect(asked()).rejects.toThrow('No network.')
})

it('a list that is kept is not waited for where the network neither answers nor fails', async () => {
  kept.set(LIST, new Response('old'))
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort())
  vi.stubGlobal('fetch', (_: Request, init?: RequestInit) => {
    return new Promise((_, reject) => init?.signal?.aborted && reject(init.signal.reason as Error))
  })
  expect(await asked()).toBe('old')
})
