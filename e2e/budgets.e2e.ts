import { expect, test } from './journey.ts'
import { shiftsOf, watchShifts } from './layout-shifts.ts'
import { longestTask } from './longest-task.ts'
import type { Studio } from './studio.ts'

const SIZES = [
  [360, 740],
  [1440, 900],
] as const

test('nothing moves by itself, from the first paint until the last word, in any view', async ({ studio }) => {
  const { page } = studio
  await watchShifts(page)
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => void (location.hash = '#automation'))
    await page.reload()
    await page.waitForFunction(() => window.litetts!.getState().voices.length > 50)
    await studio.load()
    // By the store and the address: a press would excuse what moves in the half second after it.
    for (const view of ['library', 'voices', 'settings', 'diagnostics', 'speak']) {
      await page.evaluate((hash) => void (location.hash = hash), `#/${view}`)
      await page.locator(`[data-view="${view}"] section`).first().waitFor()
    }
    await page.evaluate(() => {
      const { actions } = window.litetts!.getState()
      actions.setText('Nothing moves. Not while the words come, and not at the end.')
      void actions.speak()
    })
    await isDone(studio)
    expect(await shiftsOf(page), `${width} px`).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 720 })
})

test('the page’s own thread is never busy for 50 ms while it speaks', async ({ studio }) => {
  const text =
    'The river was wide and slow that evening. Two boats came down it without a sound. ' +
    'Nobody on the shore had seen them before, and by the time the bell rang they were gone.'
  await studio.speak('Warm.')
  await isDone(studio)
  await studio.text.fill(text)
  const longest = await longestTask(studio.page, async () => {
    await studio.button('Speak').click()
    await studio.hear(0.3)
    await isDone(studio)
  })
  expect(longest.tasks).toBeGreaterThan(100)
  expect(longest.milliseconds, longest.what).toBeLessThanOrEqual(50)
})

async function isDone(studio: Studio): Promise<void> {
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
}
