import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { loadOurs } from './our-page.ts'

export interface BrowserLaunch {
  readonly executablePath: string
  readonly args: string[]
}

const VISITS = 3
/** The browser writes to disk, and keeps what it has compiled, when a page has been there for a while. */
const STAYS_MS = 8_000
/** Until the browser itself has started. */
const SETTLES_MS = 2_000

/**
 * A visitor who comes back: the browser is closed in between, keeps what it likes on disk, and the page's service worker serves.
 * @param url and `query` as in `loadOurs`
 * @returns milliseconds from opening the page until the model can speak, the best of a few visits
 */
export async function secondVisitMs(
  url: string,
  query: string,
  voice: string,
  launch: BrowserLaunch,
): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'litetts-profile-'))
  const visit = async (): Promise<number> => {
    const context = await chromium.launchPersistentContext(profile, launch)
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      page.setDefaultTimeout(600_000)
      await page.waitForTimeout(SETTLES_MS)
      const ms = await loadOurs(page, url, query, voice)
      await page.waitForTimeout(STAYS_MS)
      return ms
    } finally {
      await context.close()
    }
  }
  try {
    await visit()
    let best = Infinity
    for (let at = 0; at < VISITS; at++) best = Math.min(best, await visit())
    return best
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}
