import { expect, test } from './journey.ts'

test('what opens over the page comes when it is asked for, by keyboard and by pointer', async ({
  studio,
}) => {
  const { page } = studio

  const voice = page.getByRole('combobox', { name: 'Voice', exact: true })
  await expect(voice).toBeEnabled()
  await voice.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Search the voices' }).fill('Emma')
  await page.keyboard.press('Enter')
  await expect(voice).toContainText('Emma')
  await expect(voice).toBeFocused()

  const queue = page.getByRole('button', { name: /^Queue, / })
  const waiting = page.getByRole('dialog', { name: 'Queue' })
  await queue.click()
  await expect(waiting).toBeVisible()
  await queue.click()
  await expect(waiting).toBeHidden()
  await queue.press('Enter')
  await expect(waiting).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(waiting).toBeHidden()
  await expect(queue).toBeFocused()
  await queue.click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).click()
  await expect(waiting).toBeHidden()

  // What had the focus may go away before any way back was made for it.
  await voice.focus()
  await page.evaluate(() => {
    const popup = document.body.appendChild(document.createElement('div'))
    const input = popup
      .appendChild(document.createElement('div'))
      .appendChild(document.createElement('input'))
    input.focus()
    popup.remove()
  })
  await expect(voice).toBeFocused()

  await page.evaluate(() =>
    window.litetts!.setState({ question: { kind: 'download', bytes: 90_000_000, isMetered: true } }),
  )
  await expect(page.getByRole('alertdialog', { name: /^Download \d+ MB\?$/ })).toContainText('metered')
  await page.evaluate(() => {
    window.litetts!.setState({ question: null })
    window.litetts!.getState().actions.setVoice('af_heart')
  })
})
