import { readFile } from 'node:fs/promises'
import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

const BOOK = `# The harbour

${'The harbour lay quiet under the snow that morning. '.repeat(8)}

# The heron

${'An old heron stood in the reeds and watched the water go by. '.repeat(8)}`

const page = (studio: Studio) => studio.page.getByRole('group', { name: 'The text', exact: true })
const view = (studio: Studio, name: string) =>
  studio.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click()
const textButton = (studio: Studio, name: string) => studio.page.getByRole('button', { name, exact: true })

test.afterEach(({ studio }) => studio.emptyLibrary())

test('a text that is kept goes on at the word where it was stopped, in another tab and in its own voice', async ({
  studio,
  warmVisit,
}) => {
  await studio.text.fill(BOOK)
  await textButton(studio, 'Keep in the library').click()
  await expect(page(studio)).toContainText('An old heron')
  await studio.page.evaluate(() => window.litetts!.getState().actions.setVoice('bf_emma'))
  await studio.button('Speak').click()
  await studio.hear(1)
  await studio.button('Stop').click()
  await expect(studio.button('Go on')).toBeVisible()
  const { place } = await studio.state()
  expect(place).toBeGreaterThan(0)
  await expect.poll(async () => (await studio.state()).library[0]?.position).toBe(place)
  // It is written once changes rest.
  await expect
    .poll(() =>
      studio.page.evaluate(() => JSON.parse(localStorage.getItem('litetts') ?? '{}').open?.position),
    )
    .toBe(place)

  const other = await warmVisit.open()
  await expect(page(other)).toContainText('An old heron')
  expect(await other.state()).toMatchObject({ place, voice: 'bf_emma' })
  await expect(other.button('Go on')).toBeVisible()
  await other.page.close()

  await studio.button('Go on').click()
  await expect.poll(async () => (await studio.state()).spoken?.request.from).toBe(place)
  await studio.listenAnew()
  await studio.hear(0.2)
  await studio.button('Stop').click()
})

test('texts are found, deleted, had back, and taken elsewhere in one file', async ({ studio }) => {
  const { page: tab } = studio
  for (const text of [BOOK, '# A list\n\n- Milk\n- Sugar, and  a pound of tea']) {
    await studio.text.fill(text)
    await textButton(studio, 'Keep in the library').click()
    await textButton(studio, 'Back to my draft').click()
  }
  await view(studio, 'Library')
  const harbour = textButton(studio, 'The harbour')
  const list = textButton(studio, 'A list')
  await expect(harbour).toBeVisible()
  await tab.getByRole('searchbox', { name: 'Search titles and texts' }).fill('POUND of')
  await expect(tab.getByText('Found in one text.')).toBeVisible()
  await expect(harbour).toBeHidden()
  await tab.getByRole('button', { name: /Sugar, and/ }).click()
  await expect(page(studio)).toContainText('a pound of tea')
  expect((await studio.state()).place).toBe('# A list\n\n- Milk\n- Sugar, and  a '.length)

  await view(studio, 'Library')
  await tab.getByRole('searchbox').fill('')
  await textButton(studio, 'Delete A list').press('Enter')
  await expect(list).toBeHidden()
  await expect(textButton(studio, 'Undo')).toBeFocused()
  await tab.keyboard.press('Enter')
  await expect(list).toBeFocused()

  const downloading = tab.waitForEvent('download')
  await textButton(studio, 'Export the library').click()
  const file = await (await downloading).path()
  await studio.emptyLibrary()
  await expect(tab.getByText('Nothing is kept yet.')).toBeVisible()
  await tab.getByLabel('File of a library').setInputFiles(file)
  await expect(tab.getByText('2 texts imported.')).toBeVisible()
  await expect(list).toBeVisible()
  const hostile = { name: 'x.json', mimeType: '', buffer: (await readFile(file)).subarray(0, 200) }
  await tab.getByLabel('File of a library').setInputFiles(hostile)
  await expect(tab.getByText('This file is damaged or no library.')).toBeVisible()
  await expect(list).toBeVisible()
})

test('a book of 100,000 words is opened, scrolled and edited without a wait that anyone would mind', async ({
  studio,
}) => {
  const sentence =
    'The harbour lay quiet under the snow, and nobody spoke of what the winter had taken away. '
  await studio.page.evaluate(
    async (text) => {
      const { actions } = window.litetts!.getState()
      actions.setText(text)
      await actions.keepText()
    },
    Array.from({ length: 100 }, (_, i) => `# Chapter ${i + 1}\n\n${sentence.repeat(60)}`).join('\n\n'),
  )
  await expect(page(studio)).toContainText('Chapter 1')
  const started = Date.now()
  await textButton(studio, 'Edit').click()
  await studio.text.press('End')
  await studio.page.keyboard.type('Indeed. ')
  await expect(studio.text).toHaveValue(/Indeed\. /)
  test.info().annotations.push({ type: 'edit', description: `${Date.now() - started} ms` })
  expect(Date.now() - started).toBeLessThan(8_000)
})
