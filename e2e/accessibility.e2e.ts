import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect, test } from './journey.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test('no view breaks a rule of accessibility, in either theme, at any width', async ({ studio }) => {
  const { page } = studio
  await studio.text.fill('# One\n\nA word or two.\n\n# Two\n\nAnd more.')
  await studio.button('Keep in the library').click()
  await page.getByText('Chapters (2)').click()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(AXE)
  const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link')
  const broken: string[] = []
  // The first is open already: nothing would be left, and nowhere arrived.
  const [first, ...others] = await links.allInnerTexts()
  for (const name of [...others, first!]) {
    await links.filter({ hasText: name }).click()
    await expect(page).toHaveTitle(new RegExp(name))
    await expect(page.locator('h1:visible')).toBeFocused()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await page.waitForTimeout(200)
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
          const { violations } = await axe.run()
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target.join(' ')}`)
        })
        const { scroll, client } = await page.evaluate(() => {
          const { scrollWidth: scroll, clientWidth: client } = document.documentElement
          return { scroll, client }
        })
        if (scroll > client) found.push(`the page is ${scroll - client} px too wide`)
        broken.push(...found.map((rule) => `${name}, ${colorScheme}, ${width} px: ${rule}`))
      }
    }
  }
  await links.first().click()
  await studio.emptyLibrary()
  expect(broken).toEqual([])
})
