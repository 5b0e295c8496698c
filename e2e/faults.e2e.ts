import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

/** The first press of Speak fails with a sentence; the same page speaks when pressed again. */
async function expectRecovery(studio: Studio): Promise<void> {
  await studio.speak('Here again.')
  await studio.hear(0.3)
  expect((await studio.state()).error).toBeNull()
}

test('a connection that drops in the middle of the model: what has arrived is kept', async ({
  firstVisit,
}) => {
  const { open, site } = await firstVisit()
  site.fault = (request, response) => {
    if (site.modelFiles.indexOf(request.url!) !== 2) return false
    response.writeHead(200, { 'content-length': site.file(request.url!).length })
    response.write(Buffer.alloc(1_000_000), () => response.destroy())
    return true
  }
  const studio = await open()
  await studio.speak('Hello.')
  await expect(studio.alert).toContainText(/connection broke.+try again/i, { timeout: 60_000 })

  const arrived = site.modelFiles.slice(0, 2)
  site.fault = () => false
  site.requests.length = 0
  await expectRecovery(studio)
  expect(site.modelFiles.length).toBeGreaterThan(0)
  expect(site.modelFiles).not.toContain(arrived[0])
  expect(site.modelFiles).not.toContain(arrived[1])
})

test('a model file that is missing', async ({ firstVisit }) => {
  const { open, site } = await firstVisit()
  site.fault = (request, response) => {
    if (site.modelFiles[0] !== request.url) return false
    response.writeHead(404).end()
    return true
  }
  const studio = await open()
  await studio.speak('Hello.')
  await expect(studio.alert).toContainText(/does not have the model/i, { timeout: 60_000 })
  site.fault = () => false
  await expectRecovery(studio)
})

for (const [name, damage] of [
  ['truncated', (part: Buffer) => part.subarray(0, 1_500_000)],
  ['corrupted', (part: Buffer) => Buffer.from(part).fill(7, 1_000_000, 1_000_100)],
] as const) {
  test(`a model file that is ${name} is never used`, async ({ firstVisit }) => {
    const { open, site } = await firstVisit()
    site.fault = (request, response) => {
      if (site.modelFiles[0] !== request.url) return false
      response
        .writeHead(200, { 'content-type': 'application/octet-stream' })
        .end(damage(site.file(request.url!)))
      return true
    }
    const studio = await open()
    await studio.speak('Hello.')
    await expect(studio.alert).toContainText(/the model.*(try again|reload)/i, { timeout: 60_000 })
    site.fault = () => false
    await expectRecovery(studio)
  })
}

test('a runtime that could not be fetched is fetched again, without a reload', async ({ firstVisit }) => {
  const { open, site } = await firstVisit()
  site.fault = ({ url = '' }, response) => {
    if (!url.endsWith('.wasm')) return false
    response.writeHead(404).end()
    return true
  }
  const studio = await open()
  await studio.speak('Hello.')
  await expect(studio.alert).toContainText(/runs the model could not be fetched/i, { timeout: 60_000 })
  site.fault = () => false
  await expectRecovery(studio)
})

test('a window that keeps nothing speaks all the same', async ({ firstVisit }) => {
  const { open, site } = await firstVisit()
  // The page's own scripts do not reach the speech thread, which keeps the files: the fault goes in with its code.
  site.fault = ({ url = '' }, response) => {
    if (!/\/tts\.worker[^/]*\.js$/.test(url)) return false
    response.setHeader('content-type', 'text/javascript')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    response.end(`Reflect.deleteProperty(IDBFactory.prototype, 'open');${site.file(url)}`)
    return true
  }
  const studio = await open()
  await studio.speak('Nothing is kept.')
  await studio.hear(0.3)
  await expect(studio.page.getByText(/keeps no files/)).toBeAttached()
})

test('a disk without room speaks all the same, and says so', async ({ firstVisit }) => {
  const { open, context, site } = await firstVisit()
  const studio = await open('about-nothing')
  const session = await context.newCDPSession(studio.page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.url).origin,
    quotaSize: 1_000_000,
  })
  await studio.page.goto(`${site.url}#automation`)
  await studio.speak('There is no room.')
  await studio.hear(0.3)
  await expect(studio.page.getByText(/disk has no room/)).toBeAttached()
})

test('without cross-origin isolation it speaks on one thread, and says why', async ({ firstVisit }) => {
  const { open } = await firstVisit({ isolated: false })
  const studio = await open()
  await studio.speak('One thread.')
  await studio.hear(0.3)
  const { model } = await studio.state()
  expect(model).toMatchObject({ kind: 'ready', isolated: false, info: { threads: 1 } })
  await expect(studio.page.getByText(/not cross-origin isolated/)).toBeAttached()
})

test('without an audio output a sentence says what to do, and the download works', async ({ firstVisit }) => {
  const { open } = await firstVisit({
    // As a browser behaves that has no audio device: the context never starts to run.
    prepare: (page) =>
      page.addInitScript(() => {
        AudioContext.prototype.resume = () => new Promise(() => {})
      }),
  })
  const studio = await open()
  await studio.load()
  await studio.speak('Hello.')
  await expect(studio.alert).toContainText(/no sound can be played/i, { timeout: 30_000 })
  expect((await studio.render('To a file.')).length).toBeGreaterThan(10_000)
})
