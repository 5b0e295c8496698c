import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { BROWSER_FLAGS } from '../scripts/browser-flags.mjs'
import { Studio } from './studio.ts'
import { TestSite, type TestSiteOptions } from './test-site.ts'

export { expect }

/** A browser and the site it visits. */
export interface Visit {
  readonly site: TestSite
  /** Another one after a restart. */
  readonly context: BrowserContext
  /** Addresses of other origins that were asked for, and what the page's policy stopped. */
  readonly foreign: string[]
  /** @param path with query and fragment */
  open(path?: string): Promise<Studio>
  /** Ends the browser and starts it again; what it has kept on the disk is there. */
  restart(): Promise<void>
}

export interface VisitOptions extends TestSiteOptions {
  /** Blocked otherwise: it may add the isolation headers itself, and faults are made at the server. */
  readonly serviceWorker?: boolean
  /** Runs in the page before its own code. */
  readonly prepare?: (page: Page) => Promise<unknown>
}

/** A test in a real browser. It fails if anything asks another origin. */
export const test = base.extend<
  {
    /** A browser that has never seen the site. */
    firstVisit: (options?: VisitOptions) => Promise<Visit>
    /** A page of a browser that has the model already. */
    studio: Studio
  },
  {
    /** The browser and site behind `studio`, and its page: one for all tests of a worker, as starting takes long. */
    warmVisit: Visit & { studio: Studio }
  }
>({
  firstVisit: async ({}, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (options) => {
      const { visit, end } = await startVisit(options)
      ends.push(async () => {
        await end()
        expect(visit.foreign, 'requests to other origins').toEqual([])
      })
      return visit
    })
    for (const end of ends) await end()
  },

  warmVisit: [
    async ({}, use) => {
      const { visit, end } = await startVisit()
      const studio = await visit.open()
      await studio.load()
      await use({ ...visit, studio })
      await end()
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  studio: async ({ warmVisit }, use) => {
    const { studio, foreign } = warmVisit
    await studio.reset()
    await use(studio)
    expect(foreign, 'requests to other origins').toEqual([])
  },
})

async function startVisit({ serviceWorker = false, prepare, ...options }: VisitOptions = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'litetts-journey-'))
  const site = await new TestSite(options).switchOn()
  const foreign: string[] = []
  const startBrowser = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.LITETTS_BROWSER || undefined,
      args: BROWSER_FLAGS,
      serviceWorkers: serviceWorker ? 'allow' : 'block',
    })
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (!['data:', 'blob:'].includes(protocol) && origin !== new URL(site.url).origin) {
        foreign.push(request.url())
      }
    })
    // One that the policy stops is told on the console alone.
    context.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) foreign.push(message.text())
    })
    return context
  }
  let context = await startBrowser()
  const visit: Visit = {
    site,
    get context() {
      return context
    },
    foreign,
    open: (path = '') => Studio.open(context, new URL(`${path}#automation`, site.url).href, prepare),
    restart: async () => {
      await context.close()
      context = await startBrowser()
    },
  }
  const end = async (): Promise<void> => {
    await context.close()
    await site.switchOff()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  return { visit, end }
}
