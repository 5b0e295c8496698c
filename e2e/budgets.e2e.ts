import { expect, test } from './journey.ts'
import { shiftsOf, watchShifts } from './layout-shifts.ts'
import { longestTask } from './longest-task.ts'
import { toneSite } from './tones/tone-site.ts'

const VIEWS = ['library', 'voices', 'settings', 'diagnostics', 'speak']

test('nothing moves by itself, from the first paint until the last word, in any view', async ({
  firstVisit,
}) => {
  const { answer, prepare } = await toneSite({ factor: 0.1, framesPerToken: 2 })
  for (const [width, height] of [
    [360, 740],
    [1440, 900],
  ] as const) {
    const { open, site } = await firstVisit({
      prepare: async (page) => {
        await page.setViewportSize({ width, height })
        await prepare(page)
        await watchShifts(page)
      },
    })
    site.fault = answer
    const studio = await open()
    const { page } = studio
    const nothingMoves = async (when: string) => {
      expect.soft(await shiftsOf(page), `${width} px, ${when}`).toEqual([])
    }
    await page.waitForFunction(() => window.litetts!.getState().voices.length > 50)
    await nothingMoves('first visit')
    // By the store and the address: a press would excuse what moves in the half second after it.
    await page.evaluate(() => {
      for (const loaded of [0, 31e6, 61e6]) {
        const model = { kind: 'downloading' as const, loaded, total: 61e6, resumed: true }
        window.litetts!.setState({ model, secondsLeft: loaded / 1e6 })
      }
    })
    await nothingMoves('downloading')
    await studio.load()
    await nothingMoves('the model is there')
    await page.evaluate(() => {
      const { actions } = window.litetts!.getState()
      actions.setText('Nothing moves. Not while the words come, and not at the end.')
      void actions.speak()
    })
    await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 60_000 }).toBe('speaking')
    for (const view of VIEWS) {
      await page.evaluate((hash) => void (location.hash = hash), `#/${view}`)
      await page.locator(`[data-view="${view}"] section`).first().waitFor()
      await nothingMoves(view)
    }
    await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 60_000 }).toBe('done')
    await nothingMoves('done')
    await page.evaluate(async () => {
      const { actions } = window.litetts!.getState()
      await actions.keepText()
      actions.setText('[voice:nobody] Hm.')
      await actions.speak()
      window.litetts!.setState({ isUpdateWaiting: true })
    })
    await expect(studio.alert).toContainText('nobody')
    await nothingMoves('an error and an update')
  }
})

test('the page’s own thread is never busy for 50 ms while it speaks', async ({ studio }) => {
  const text =
    'The river was wide and slow that evening. Two boats came down it without a sound. ' +
    'Nobody on the shore had seen them before, and by the time the bell rang they were gone.'
  await studio.speak('Warm.')
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
  await studio.text.fill(text)
  const longest = await longestTask(studio.page, async () => {
    await studio.button('Speak').click()
    await studio.hear(0.3)
    await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
  })
  expect(longest.tasks).toBeGreaterThan(100)
  expect(longest.milliseconds, longest.what).toBeLessThanOrEqual(50)
})
