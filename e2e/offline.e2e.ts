import { expect, test } from './journey.ts'

test('a plain server: the page is isolated after one reload, and speaks on several threads', async ({
  firstVisit,
}) => {
  const { open } = await firstVisit({ plain: true, serviceWorker: true })
  const studio = await open()
  // It loads itself anew, as nothing was touched; a visitor who was faster gets it the next time.
  await studio.page.waitForFunction(() => crossOriginIsolated, null, { timeout: 30_000 })
  await studio.speak('Several threads.')
  await studio.hear(0.3)
  const { model } = await studio.state()
  const cores = await studio.page.evaluate(() => navigator.hardwareConcurrency)
  expect(model).toMatchObject({ kind: 'ready', isolated: true })
  expect(model.kind === 'ready' && model.info.threads > 1).toBe(cores > 1)
})
