import { expect, test } from './journey.ts'
import { longestTask } from './longest-task.ts'

interface Shift {
  readonly value: number
  readonly moved: readonly string[]
}

declare global {
  interface Window {
    shifts: Shift[]
  }
}

/** Runs in the page before its own code: notes what moves without the visitor having done anything. */
function watchShifts(): void {
  window.shifts = []
  interface LayoutShift extends PerformanceEntry {
    readonly value: number
    readonly hadRecentInput: boolean
    readonly sources: readonly { readonly node: Element | null }[]
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue
      window.shifts.push({ value, moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? 'gone') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

test('nothing moves by itself, from the first paint until the last word, on a phone and on a desk', async ({
  firstVisit,
}) => {
  const { open } = await firstVisit({
    prepare: (page) => page.addInitScript(watchShifts),
  })
  for (const [width, height] of [
    [360, 740],
    [1440, 900],
  ] as const) {
    const studio = await open()
    const { page } = studio
    await page.setViewportSize({ width, height })
    // In a window of that size from the first paint on.
    await page.reload()
    await page.waitForFunction(() => window.litetts!.getState().voices.length > 50)
    await studio.load()
    // By the store: a press would excuse what moves in the half second after it.
    await page.evaluate(() => {
      const { actions } = window.litetts!.getState()
      actions.setText('Nothing moves. Not while the words come, and not at the end.')
      void actions.speak()
    })
    await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    expect(await page.evaluate(() => window.shifts), `${width} px`).toEqual([])
    await page.close()
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
