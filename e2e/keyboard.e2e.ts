import { emptyViews, fillViews, FULL_VIEWS, openFull } from '../scripts/screenshots/full-views.ts'
import { expect, test } from './journey.ts'
import { faultsByTab } from './tab-walk.ts'

test('Tab comes to every control of every view, in order, in sight, marked, and out again', async ({
  studio,
}) => {
  const { page } = studio
  await fillViews(page)
  const faults: string[] = []
  for (const name of FULL_VIEWS) {
    await openFull(page, name)
    for (const width of name === 'Voices' ? [1440] : [360, 1440]) {
      await page.setViewportSize({ width, height: 740 })
      faults.push(...(await faultsByTab(page)).map((fault) => `${name}, ${width} px: ${fault}`))
    }
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await emptyViews(page)
  expect(faults).toEqual([])
})

test('everything is done by keys, and the focus is never lost', async ({ studio }) => {
  const { page } = studio
  const { keyboard } = page
  const press = async (name: string | RegExp): Promise<void> => {
    await page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .focus()
    await keyboard.press('Enter')
  }
  const go = async (name: string): Promise<void> => {
    await page.getByRole('link', { name, exact: true }).focus()
    await keyboard.press('Enter')
    await expect(page.locator('h1:visible')).toBeFocused()
  }
  const focused = page.locator(':focus')
  await studio.emptyLibrary()

  // Past the navigation.
  await press('Skip to the content')
  await expect(page.getByRole('main')).toBeFocused()

  // Texts.
  for (const text of ['First.', 'Second.', 'Third.']) {
    await studio.text.focus()
    await keyboard.press('Control+A')
    await keyboard.type(text)
    await press('Add to queue')
    await press('Keep in the library')
    await expect.poll(async () => (await studio.state()).openText).not.toBeNull()
    await page.evaluate(() => window.litetts!.getState().actions.closeText())
  }
  await press(/^Queue, 3/)
  await page.getByRole('button', { name: 'Remove: Second.' }).focus()
  await keyboard.press('Enter')
  await expect(focused).toHaveAttribute('aria-label', /Third/)
  await press('Later: First.')
  await expect(page.getByRole('button', { name: 'Later: First.' })).toBeDisabled()
  await expect(focused).toHaveAttribute('aria-label', /First/)
  await keyboard.press('Escape')
  await expect(focused).toHaveAttribute('aria-label', /^Queue/)
  await press(/^Queue, 2/)
  await press('Remove all')
  await keyboard.press('Escape')
  await expect(focused).toHaveAttribute('aria-label', 'Queue, 0 waiting')

  // A voice.
  await page.getByRole('combobox', { name: 'Voice' }).focus()
  await keyboard.press('Enter')
  await keyboard.type('Emma')
  await keyboard.press('Enter')
  await expect.poll(async () => (await studio.state()).voice).toBe('bf_emma')
  await expect(page.getByRole('combobox', { name: 'Voice' })).toBeFocused()

  // The library.
  await go('Library')
  await press('Delete Second.')
  await expect(page.getByText('“Second.” is deleted.')).toBeVisible()
  await expect(focused).toHaveText('Undo')
  await press('Undo')
  await expect(page.getByRole('button', { name: 'Delete Second.' })).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
  await press('Second.')
  await expect(page.locator('h1:visible')).toBeFocused()
  await expect.poll(async () => (await studio.state()).text).toBe('Second.')

  // Settings.
  await go('Settings')
  const name = page.getByRole('textbox', { name: 'Name of a new profile' })
  for (const profile of ['Day', 'Night']) {
    await name.focus()
    await keyboard.type(profile)
    await keyboard.press('Enter')
  }
  await press('Delete Day')
  await expect(focused).toHaveText('Use Night')
  await press('Delete Night')
  await expect(name).toBeFocused()
  const theme = page.getByLabel('Theme', { exact: true })
  await theme.focus()
  await keyboard.type('Dark')
  await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark')
  await press('Reset Page')
  await expect(page.locator(':root')).not.toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('body')).not.toBeFocused()

  // A blend.
  await page.evaluate(() => window.litetts!.getState().actions.openLab('af_heart'))
  await go('Voices')
  await press('Add Adam to the blend')
  const weight = page.getByRole('slider', { name: 'Weight of Adam' })
  const before = await weight.inputValue()
  await weight.focus()
  await keyboard.press('ArrowRight')
  await expect(weight).not.toHaveValue(before)
  await press('Remove Adam from the blend')
  await expect(weight).toHaveCount(0)
  await expect(page.locator('body')).not.toBeFocused()

  // Speech and its end, an error and its end.
  await go('Speak')
  await page.evaluate(() => window.litetts!.getState().actions.closeText())
  await studio.text.fill('One. Two. Three. Four. Five.')
  await keyboard.press('Control+Enter')
  await studio.hear(0.1)
  await press('Stop')
  await expect(studio.button('Stop')).toBeDisabled()
  await expect(focused).toHaveText(/Speak|Go on/)
  await studio.text.fill('[voice:nobody] Hm.')
  await keyboard.press('Control+Enter')
  await expect(studio.alert).toContainText('nobody')
  await press('Dismiss')
  await expect(studio.alert).toBeEmpty()
  await expect(page.getByRole('region', { name: 'Player' }).locator(':focus')).toBeVisible()
  await studio.emptyLibrary()
})
