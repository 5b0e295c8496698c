import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

/** The service worker has all of the page. */
function isKept(studio: Studio): Promise<void> {
  return studio.page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

test('a path of a plain server: isolated after one reload, speaks on several threads, asks nothing beside itself', async ({
  firstVisit,
}) => {
  const { open, site } = await firstVisit({ plain: true, path: '/speech/', serviceWorker: true })
  const studio = await open()
  // It loads itself anew, as nothing was touched; a visitor who was faster gets it the next time.
  await studio.page.waitForFunction(() => crossOriginIsolated, null, { timeout: 30_000 })
  await studio.speak('Several threads.')
  await studio.hear(0.3)
  const { model } = await studio.state()
  const cores = await studio.page.evaluate(() => navigator.hardwareConcurrency)
  expect(model).toMatchObject({ kind: 'ready', isolated: true })
  expect(model.kind === 'ready' && model.info.threads > 1).toBe(cores > 1)
  const documents = site.requests.filter((path) => path === '/speech/')
  expect(documents.length, 'the page, and its service worker once more').toBeLessThanOrEqual(3)
  expect(site.requests.filter((path) => !path.startsWith('/speech/'))).toEqual([])
})

test('installed, then without a network: a cold start speaks, blends and exports', async ({ firstVisit }) => {
  const visit = await firstVisit({ plain: true, serviceWorker: true })
  const first = await visit.open()
  await first.page.waitForFunction(() => crossOriginIsolated, null, { timeout: 30_000 })
  await isKept(first)
  await first.speak('Once.')
  await first.hear(0.1)
  // A voice that was used once is there without a network too.
  await first.render('Twice.', { voice: 'bf_emma' })

  await visit.site.switchOff()
  await visit.restart()
  const studio = await visit.open()
  expect(await studio.page.evaluate(() => crossOriginIsolated)).toBe(true)
  await studio.speak('From the disk.')
  await studio.hear(0.3)
  await studio.page.evaluate(() => window.litetts!.getState().actions.setVoice('af_heart*0.6 + bf_emma*0.4'))
  await studio.listenAnew()
  await studio.speak('A blend.')
  await studio.hear(0.2)
  const kinds = await studio.page.evaluate(async () => {
    const { actions } = window.litetts!.getState()
    const made = []
    for (const format of ['flac', 'mp3'] as const) made.push(await actions.render({ format, loudness: -16 }))
    return made.map((sound) => sound && sound.file.size > 2_000 && sound.report.loudness)
  })
  expect(kinds).toEqual([expect.closeTo(-16, 0), expect.closeTo(-16, 0)])
  expect((await studio.state()).error).toBeNull()
})

test('two tabs: one download, both speak, the first closes, the second goes on', async ({ firstVisit }) => {
  const { open, site } = await firstVisit()
  const [one, two] = await Promise.all([open(), open()])
  await Promise.all([one.load(), two.load()])
  const parts = site.requests.filter((path) => path.startsWith('/models/'))
  expect(parts.length).toBeGreaterThan(5)
  expect(
    parts.filter((path, index) => parts.indexOf(path) !== index),
    'asked for twice',
  ).toEqual([])

  await one.speak('The first tab.')
  await one.hear(0.2)
  await two.speak('The second tab speaks, and it goes on speaking when the first has been closed.')
  await two.hear(0.2)
  await one.page.close()
  await two.listenAnew()
  await two.hear(0.3)
  await expect.poll(async () => (await two.state()).playback.kind, { timeout: 120_000 }).toBe('done')
  expect((await two.state()).error).toBeNull()
})

test('a new version while the page is open: it goes on with its own files, offers the new one, and keeps the text', async ({
  firstVisit,
}) => {
  const { open, site } = await firstVisit({ serviceWorker: true })
  const { page, text } = await open()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await text.fill('Written before the new version came.')
  const scripts = () =>
    page.evaluate(() => [...document.scripts].map(({ src }) => src.replace(/.*\//, '')).filter(Boolean))
  const before = await scripts()

  site.deployNext()
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await expect(page.getByText(/newer version of this page is ready/)).toBeVisible()
  // No host has these files any more.
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Export and import' })).toBeVisible()
  await page.getByRole('link', { name: 'Speak' }).click()
  expect(await scripts()).toEqual(before)

  await page.getByRole('button', { name: 'Use it now' }).click()
  // In the middle of the reload there is no page to ask.
  await expect.poll(() => scripts().catch(() => before)).not.toEqual(before)
  await expect(text).toHaveValue('Written before the new version came.')
  await page.getByRole('link', { name: 'Diagnostics' }).click()
  await expect(page.getByRole('heading', { name: 'What went wrong' })).toBeVisible()
  await expect(page.getByText(/newer version of this page is ready/)).toBeHidden()
})

test('a host that obeys the headers file: isolated from the first page on', async ({ firstVisit }) => {
  const { open } = await firstVisit({ obeysHeadersFile: true })
  const { page } = await open()
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await page.waitForFunction(() => window.litetts!.getState().voices.length > 50)
  const [{ url }] = (await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (/\/assets\/.*\.js$/.test(name) ? { url: name } : [])),
  )) as [{ url: string }]
  const { headers } = await page.evaluate(async (url) => {
    const response = await fetch(url)
    return { headers: Object.fromEntries(response.headers) }
  }, url)
  expect(headers['cache-control']).toContain('immutable')
})
