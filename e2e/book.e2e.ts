import { expect, test } from './journey.ts'

test('a book of 50,000 words is read along without a task that anyone could feel', async ({ studio }) => {
  const { page } = studio
  const lines = 'The harbour lay quiet under the snow, and nobody spoke of what the winter had taken away. '
  await page.evaluate(
    (text) => {
      const { actions } = window.litetts!.getState()
      actions.setText(text)
    },
    `${lines.repeat(8)}\n`.repeat(380),
  )
  await studio.button('Speak').click()
  await studio.hear(0.5)
  const tasks = await page.evaluate(async () => {
    const found: number[] = []
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(Math.round(duration))
    })
    observer.observe({ type: 'longtask' })
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    observer.disconnect()
    return found
  })
  expect((await studio.state()).playback.kind).toBe('speaking')
  await studio.button('Stop').click()
  // The browser tells tasks of 50 ms and more.
  expect(tasks).toEqual([])
})
