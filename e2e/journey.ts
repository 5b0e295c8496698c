import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { BROWSER_FLAGS } from '../scripts/browser-flags.mjs'
import { Studio } from './studio.ts'
import { TestSite } from './test-site.ts'

export { expect }

export interface Visit {
  readonly site: TestSite
  readonly context: BrowserContext
  open(path?: string): Promise<Studio>
}

export interface VisitOptions {
  readonly isolated?: boolean
  /** Otherwise blocked: it may add the isolation headers itself, and faults are tested at the server. */
  readonly serviceWorker?: boolean
  /** Runs in the page before its own code. */
  readonly prepare?: (page: Page) => Promise<void>
}

interface Journeys {
  /** A browser that has never seen the site. */
  firstVisit: (options?: VisitOptions) => Promise<Visit>
  /** A page of a browser that has the model already. */
  studio: Studio
}

interface SharedJourneys {
  /** The browser and site behind `studio`, one for all tests of a worker. */
  warmVisit: Visit
}

/** A test in a real browser. It fails if anything on the page asks another origin. */
export const test = base.extend<Journeys, SharedJourneys>({
  firstVisit: async ({}, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (options) => {
      const { visit, end } = await startVisit(options)
      ends.push(end)
      return visit
    })
    for (const end of ends) await end()
  },

  warmVisit: [
    async ({}, use) => {
      const { visit, end } = await startVisit()
      await use(visit)
      await end()
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  studio: async ({ warmVisit }, use) => {
    const studio = await warmVisit.open('#automation')
    await studio.ready()
    await use(studio)
    await studio.page.close()
  },
})

async function startVisit({ isolated = true, serviceWorker = false, prepare }: VisitOptions = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'litetts-journey-'))
  const site = await new TestSite({ isolated }).switchOn()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.LITETTS_BROWSER || undefined,
    args: BROWSER_FLAGS,
    serviceWorkers: serviceWorker ? 'allow' : 'block',
    acceptDownloads: true,
  })
  const foreign: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && !site.url.startsWith(url.origin)) foreign.push(request.url())
  })
  const visit: Visit = {
    site,
    context,
    open: (path = '') => Studio.open(context, new URL(path, site.url).href, prepare),
  }
  const end = async (): Promise<void> => {
    await context.close()
    await site.switchOff()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    expect(foreign, 'requests to other origins').toEqual([])
  }
  return { visit, end }
}
