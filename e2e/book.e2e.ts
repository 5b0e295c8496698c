import { expect, test } from './journey.ts'
import { longestTask } from './longest-task.ts'

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
  const longest = await longestTask(page, () => page.waitForTimeout(5_000))
  expect((await studio.state()).playback.kind).toBe('speaking')
  await studio.button('Stop').click()
  expect(longest.tasks).toBeGreaterThan(100)
  expect(longest.milliseconds, longest.what).toBeLessThanOrEqual(50)
})
