import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect, test } from './journey.ts'
import { emptyViews, fillViews, openFull } from '../scripts/screenshots/full-views.ts'
import type { Studio } from './studio.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const VIEWS = ['Library', 'Voices', 'Settings', 'Diagnostics', 'Speak']

test('no view breaks a rule of accessibility when all of it is shown, in either theme, at any width', async ({
  studio,
}) => {
  const { page } = studio
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(AXE)
  await fillViews(page)
  await studio.speak('One.')
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
  await studio.speak('[voice:nobody] Hm.')
  await expect(studio.alert).toContainText('nobody')
  const broken: string[] = []
  for (const name of VIEWS) {
    await openFull(page, name)
    await expect(page).toHaveTitle(new RegExp(name))
    await expect(page.locator('h1:visible')).toBeFocused()
    broken.push(...(await faultsIn(studio, name, [320, 768, 1440])))
  }
  // What opens over the page.
  await page.getByRole('combobox', { name: 'Voice' }).click()
  await page.locator('[role=option]').first().waitFor()
  broken.push(...(await faultsIn(studio, 'voice picker', [320])))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Queue/ }).click()
  await page.getByText('Remove all').waitFor()
  broken.push(...(await faultsIn(studio, 'queue', [320])))
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  await emptyViews(page)
  expect(broken).toEqual([])
})

async function faultsIn({ page }: Studio, name: string, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // Colours are on their way for a moment.
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))),
      )
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
        const { violations } = await axe.run()
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target.join(' ')}`)
      })
      faults.push(...found.map((rule) => `${name}, ${colorScheme}, ${width} px: ${rule}`))
    }
  }
  return faults
}
