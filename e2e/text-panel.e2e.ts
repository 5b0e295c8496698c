import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

test('tells how markup and long texts are said, page by page, and takes a pronunciation by keyboard', async ({
  studio,
}) => {
  const { page } = studio
  const lamps = Array.from({ length: 300 }, (_, i) => `<s>Lamp ${i} is <emphasis>lit</emphasis></s>`).join('')
  await studio.text.fill(`<speak>Caius waits.${lamps}</speak>`)
  const panel = await openPanel(studio)
  const word = panel.getByRole('button', { name: /^Caius / })
  await expect(word).toBeVisible()
  await expect(panel.getByText('<')).toHaveCount(0)

  const words = panel.getByRole('listitem')
  const shown = await words.count()
  await panel.getByRole('button', { name: 'Show more of the text' }).press('Enter')
  await expect.poll(() => words.count()).toBeGreaterThan(shown)

  await word.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Phonemes').fill('k9')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('“9”')
  await dialog.getByLabel('Phonemes').fill('kˈiz')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(panel.getByRole('button', { name: /^Caius kˈiz/ })).toBeFocused()
  await expect(panel.getByText('One pronunciation of your own.')).toBeVisible()

  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Use the dictionary' }).press('Enter')
  await expect(panel.getByText('0 pronunciations of your own.')).toBeVisible()
})

test('carries pronunciations out and in again, as JSON and as PLS, and refuses what is neither', async ({
  studio,
}) => {
  const { page } = studio
  await studio.text.fill('Caius waits.')
  const panel = await openPanel(studio)
  const imported = panel.getByLabel('Import a lexicon (JSON or PLS)')
  const corrected = panel.getByRole('button', { name: /^Caius kˈiz/ })

  for (const button of ['Export them', 'Export as PLS']) {
    await panel.getByRole('button', { name: /^Caius / }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Phonemes').fill('kˈiz')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(corrected).toBeVisible()

    const file = await download(page, button)
    await corrected.click()
    await dialog.getByRole('button', { name: 'Use the dictionary' }).click()
    await expect(corrected).toBeHidden()

    await imported.setInputFiles({ name: 'words', mimeType: 'text/plain', buffer: file })
    await expect(corrected).toBeVisible()
  }

  await imported.setInputFiles({ name: 'words', mimeType: 'text/plain', buffer: Buffer.from('Caius = keys') })
  await expect(panel.getByRole('status')).toContainText('JSON')
  await expect(corrected).toBeVisible()
  await corrected.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Use the dictionary' }).click()
})

/** By keyboard; the page is shared, and the panel may be open already. */
async function openPanel(studio: Studio): Promise<Locator> {
  const toggle = studio.button('How it will be pronounced')
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.press('Enter')
  return studio.page.getByRole('region', { name: 'How it will be pronounced' })
}

async function download(page: Page, button: string): Promise<Buffer> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFile(await saved.path())
}
