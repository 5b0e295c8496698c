import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { buildSite } from '../build-site.mjs'
import { ROOT } from '../run-tool.mjs'
import { withSite } from '../speak/open-site.ts'
import '../speak/page-store.ts'
import { emptyViews, fillViews, openFull } from './full-views.ts'

const WIDTHS = [360, 768, 1440]
const THEMES = ['light', 'dark'] as const
const TEXT = `The river was wide and slow that evening. Two boats came down it without a sound, and the light of the last one trembled on the water long after it had gone round the bend.

Nobody on the shore had seen them before, and by the time the bell rang they were gone. “They will be back,” said the ferryman, and tied his own boat twice.`

const shown = join(ROOT, 'public/screenshots')
const looked = join(ROOT, '.cache/screenshots')
for (const folder of [shown, looked]) mkdirSync(folder, { recursive: true })

/**
 * Takes the pictures of the README and of the guide from the real page, and one of every view and of what opens over it, at
 * three widths, light and dark, to be looked at.
 */
await buildSite()
await withSite({ isolated: true }, async (context, url) => {
  const page = await context.newPage()
  await page.goto(`${url}#automation`)
  await page.waitForFunction(() => window.litetts!.getState().voices.length > 50)
  const views = await page.getByRole('navigation', { name: 'Views' }).getByRole('link').allInnerTexts()
  await page.evaluate(() => window.litetts!.getState().actions.setText(''))
  await takeAll(page, 'first-visit', true)
  await page.evaluate(() =>
    window.litetts!.setState({
      model: { kind: 'downloading', loaded: 31e6, total: 76e6, resumed: false },
      secondsLeft: 21,
    }),
  )
  await takeAll(page, 'loading')
  await page.evaluate(() => window.litetts!.setState({ model: { kind: 'idle' }, secondsLeft: null }))

  for (const name of ['Library', 'Voices', 'Settings', 'Diagnostics']) {
    await openFull(page, name)
    if (name === 'Library') await takeAll(page, 'library-empty')
  }
  await fillViews(page)
  for (const name of views) {
    await openFull(page, name)
    await takeAll(page, name.toLowerCase(), true)
    if (name !== 'Speak') await takeForGuide(page, name.toLowerCase())
  }

  await openFull(page, 'Speak')
  await page.getByRole('combobox', { name: 'Voice' }).click()
  await page.locator('[role=option]').first().waitFor()
  await takeAll(page, 'voice-picker')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Queue/ }).click()
  await page.getByText('Remove all').waitFor()
  await takeAll(page, 'queue')
  await page.keyboard.press('Escape')
  await emptyViews(page)

  await page.evaluate((text) => window.litetts!.getState().actions.setText(text), TEXT)
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await page.waitForFunction(isSpeaking, null, { timeout: 240_000, polling: 50 })
  await page.emulateMedia({ colorScheme: 'light' })
  await resize(page, 1280, 880)
  await page.waitForTimeout(2000)
  await page.screenshot({ path: join(shown, 'studio.png') })
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await takeAll(page, 'speaking')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.evaluate(() => window.litetts!.getState().actions.setText('[voice:nobody] Who speaks?'))
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await page.getByRole('button', { name: 'Dismiss' }).waitFor()
  await takeAll(page, 'error')
})
process.stdout.write(`${shown} and ${looked}\n`)

/** As it is seen at first, or with all that can be scrolled to. */
async function takeAll(page: Page, name: string, isWhole = false): Promise<void> {
  await page.mouse.move(0, 0)
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const width of WIDTHS) {
      await resize(page, width, width < 500 ? 740 : 900)
      // In a window of that height, lest the player lie in the middle of the picture. What is as high as the window
      // allows grows with it, less each time.
      for (let time = 0; isWhole && time < 4; time++) {
        await resize(page, width, await page.evaluate(() => document.documentElement.scrollHeight))
      }
      await page.screenshot({ path: join(looked, `${name}-${theme}-${width}.png`) })
    }
  }
}

/** Until the page has that size, and a moment more, which pictures that are drawn need. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height])
  await page.waitForTimeout(250)
}

async function takeForGuide(page: Page, name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  await page.emulateMedia({ colorScheme: 'light' })
  await resize(page, 1280, 880)
  await page.screenshot({ path: join(shown, `${name}.png`) })
}

function isSpeaking(): boolean {
  const playback = window.litetts?.getState().playback
  return playback?.kind === 'speaking' && playback.progress.played > 2 && !playback.progress.waiting
}
