import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { fillViews, FULL_VIEWS, emptyViews, openFull } from '../scripts/screenshots/full-views.ts'
import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WIDTHS = [360, 768, 1440]

test('no view breaks a rule of accessibility when all of it is shown, in either theme, at any width', async ({
  studio,
}) => {
  const { page } = studio
  const broken: string[] = []
  const check = async (what: string) => broken.push(...(await faultsIn(studio, what)))
  // Without motion no colour is on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(AXE)
  await fillViews(page)
  for (const name of FULL_VIEWS) {
    await openFull(page, name)
    await expect(page).toHaveTitle(new RegExp(name))
    await expect(page.locator('h1:visible')).toBeFocused()
    await check(name)
  }

  // What opens over the page, and what lies over it.
  await page.getByRole('combobox', { name: 'Voice' }).click()
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await check('the voices to choose from')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Queue/ }).click()
  await page.getByText('Remove all').waitFor()
  await check('the queue')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^lighthouse/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  await check('a word that is mended')
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    window.litetts!.setState({
      question: { kind: 'download', bytes: 76e6, isMetered: true },
      isUpdateWaiting: true,
    })
  })
  await page.getByRole('alertdialog').waitFor()
  await check('a question')
  // Nobody has asked it: the page has nothing to go on with.
  await page.evaluate(() => window.litetts!.setState({ question: null }))
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' })

  await page.evaluate(() => window.litetts!.getState().actions.clearQueue())
  await studio.speak('Nobody is as slow as I am.')
  await studio.hear()
  await studio.button('Pause').click()
  await check('speaking')
  await studio.button('Stop').click()
  await studio.speak('[voice:nobody] Hm.')
  await expect(studio.alert).toContainText('nobody')
  await check('an error')

  await page.evaluate(() => window.litetts!.setState({ isUpdateWaiting: false }))
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  await page.setViewportSize({ width: 1280, height: 720 })
  await emptyViews(page)
  expect(broken).toEqual([])
})

async function faultsIn({ page }: Studio, what: string): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      // Colours that change with the theme are on their way for a moment, whatever motion is wanted.
      await page.waitForTimeout(200)
      const found = await page.evaluate(async () => {
        const changes = document.getAnimations().filter((one) => one instanceof CSSTransition)
        await Promise.allSettled(changes.map(({ finished }) => finished))
        const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
        const { violations } = await axe.run({ resultTypes: ['violations'] })
        const { scrollWidth, clientWidth } = document.documentElement
        const tooWide =
          scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []
        return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target.join(' ')}`), ...tooWide]
      })
      faults.push(...found.map((rule) => `${what}, ${colorScheme}, ${width} px: ${rule}`))
    }
  }
  return faults
}
