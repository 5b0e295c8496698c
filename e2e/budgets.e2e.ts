import { expect, test } from './journey.ts'
import { longestTask } from './longest-task.ts'

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
