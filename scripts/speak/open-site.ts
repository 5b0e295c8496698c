import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { BROWSER_FLAGS } from '../browser-flags.mjs'
import { findBrowser } from '../find-browser.mjs'
import { ROOT } from '../run-tool.mjs'
import { serve } from '../serve.mjs'

/** The built site in a browser with a profile of its own, as at a first visit. */
export async function withSite<T>(
  { isolated, flags = [] }: { isolated: boolean; flags?: readonly string[] },
  use: (context: BrowserContext, url: string) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'litetts-profile-'))
  const site = await serve({ root: join(ROOT, 'dist'), isolated })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser(),
    args: [...BROWSER_FLAGS, ...flags],
    // It may add the isolation headers itself; here the server alone decides.
    serviceWorkers: 'block',
  })
  try {
    return await use(context, site.url)
  } finally {
    await context.close()
    await site.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}
