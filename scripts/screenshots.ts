import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from './build-site.mjs'
import { ROOT } from './run-tool.mjs'
import './speak/page-store.ts'
import { withSite } from './speak/open-site.ts'

/** Takes the README's pictures from the real page while it speaks. */
const folder = join(ROOT, 'public/screenshots')
mkdirSync(folder, { recursive: true })

await buildSite()
await withSite({ isolated: true }, async (context, url) => {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 860 })
  await page.goto(`${url}#automation`)
  await page.getByRole('button', { name: 'Speak' }).click()
  await page.waitForFunction(() => window.litetts?.getState().playback.kind === 'speaking', null, {
    timeout: 120_000,
  })
  await page.waitForTimeout(3_000)
  await page.screenshot({ path: join(folder, 'studio.png') })
  await page.setViewportSize({ width: 400, height: 860 })
  await page.screenshot({ path: join(folder, 'studio-narrow.png') })
})
