import { afterEach, expect, it, vi } from 'vitest'
import { fetchSiteSettings } from './site-settings.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('are what the file says, nothing where there is none, and no JSON where it is damaged', async () => {
  const answers = [Response.json({ audio: {} }), new Response('', { status: 404 }), new Response('{')]
  vi.stubGlobal('fetch', async () => answers.shift())
  expect(await fetchSiteSettings()).toEqual({ audio: {} })
  expect(await fetchSiteSettings()).toEqual({})
  expect(await fetchSiteSettings()).toBe('no JSON')
})

it('are not waited for where the network neither answers nor fails', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort())
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) => silence(init?.signal))
  expect(await fetchSiteSettings()).toEqual({})
})

function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.aborted && reject(signal.reason as Error))
}
