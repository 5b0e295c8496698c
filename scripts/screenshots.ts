import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from './build-site.mjs'
import { ROOT } from './run-tool.mjs'
import { withSite } from './speak/open-site.ts'
import './speak/page-store.ts'

/** Takes the README's picture from the real page while it speaks. */
const folder = join(ROOT, 'public/screenshots')
mkdirSync(folder, { recursive: true })

await buildSite()
await withSite({ isolated: true }, async (context, url) => {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 880 })
  await page.goto(`${url}#automation`)
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  const isSpeaking = (): boolean => {
    const playback = window.litetts?.getState().playback
    return playback?.kind === 'speaking' && playback.progress.played > 1 && !playback.progress.waiting
  }
  await page.waitForFunction(isSpeaking, null, { timeout: 240_000, polling: 50 })
  await page.screenshot({ path: join(folder, 'studio.png') })
})
