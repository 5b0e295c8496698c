import { settingTo } from '../src/config/dynamic-config.ts'
import { ALL_SETTINGS } from '../src/config/setting-paths.ts'
import { expect, test } from './journey.ts'
import { PAGE_SETTINGS, valuesOf } from './page-settings.ts'

test('what the page itself obeys: every value is seen or heard', async ({ studio }) => {
  for (const { path, setting } of ALL_SETTINGS) {
    const observe = PAGE_SETTINGS[path]
    if (!observe) continue
    const values = valuesOf(setting)
    const seen: string[] = []
    for (const value of values) {
      const refused = await studio.page.evaluate(
        (change) => window.litetts!.getState().actions.changeSettings(change),
        settingTo(path, value),
      )
      expect(refused).toEqual([])
      seen.push(JSON.stringify(await observe(studio)))
    }
    expect(values.length).toBeGreaterThan(1)
    expect(new Set(seen).size, `${path}: ${values.join(', ')} gave ${seen.join(', ')}`).toBe(values.length)
    await studio.page.evaluate(() => window.litetts!.getState().actions.resetSettings())
  }
})

test('a setting is changed by keyboard alone, obeyed, and back at the next visit', async ({ studio }) => {
  const { page } = studio
  await page.evaluate(() => void (location.hash = '#/settings'))
  const volume = page.getByLabel('Volume', { exact: true })
  await volume.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('500')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('audio.volume should be a number from 0 to 100 (%), but it is 500.'),
  ).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await page.evaluate(() => void (location.hash = '#/speak'))
  await studio.speak('Nobody hears this.')
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
  expect(Math.max(...(await studio.readings()).slice(-30).map(({ rms }) => rms))).toBeLessThan(1e-4)
  expect(await page.evaluate(() => localStorage.getItem('litetts-settings'))).toContain('"volume":0')
  await page.evaluate(() => window.litetts!.getState().actions.resetSettings())
})
