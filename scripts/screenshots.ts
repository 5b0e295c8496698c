import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { buildSite } from './build-site.mjs'
import { ROOT } from './run-tool.mjs'
import { withSite } from './speak/open-site.ts'
import './speak/page-store.ts'

const WIDTHS = [360, 768, 1440]
const THEMES = ['light', 'dark'] as const

/**
 * Takes the README's picture from the real page while it speaks, and one of every view at three widths, light and dark,
 * to be looked at.
 */
const shown = join(ROOT, 'public/screenshots')
const looked = join(ROOT, '.cache/screenshots')
for (const folder of [shown, looked]) mkdirSync(folder, { recursive: true })

await buildSite()
await withSite({ isolated: true }, async (context, url) => {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 880 })
  await page.goto(`${url}#automation`)
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await speaking(page)
  await page.screenshot({ path: join(shown, 'studio.png') })
  await page.getByRole('button', { name: 'Pause', exact: true }).click()

  const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link')
  for (const name of await links.allInnerTexts()) {
    await links.filter({ hasText: name }).click()
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 500 ? 740 : 900 })
        // What is fetched for a view, and pictures that are drawn, need a moment.
        await page.waitForTimeout(400)
        await page.screenshot({ path: join(looked, `${name.toLowerCase()}-${theme}-${width}.png`) })
      }
    }
  }
})
process.stdout.write(`${shown}/studio.png and the views in ${looked}\n`)

async function speaking(page: Page): Promise<void> {
  const isSpeaking = (): boolean => {
    const playback = window.litetts?.getState().playback
    return playback?.kind === 'speaking' && playback.progress.played > 2 && !playback.progress.waiting
  }
  await page.waitForFunction(isSpeaking, null, { timeout: 240_000, polling: 50 })
}
