import { readFile } from 'node:fs/promises'
import { expect, test } from './journey.ts'

const LONG =
  'The river was wide and slow that evening. Two boats came down it without a sound. ' +
  'Nobody on the shore had seen them before. The first one carried lamps and the second one was dark. ' +
  'By the time the bell rang they were gone.'

test('a first visit downloads the model, and sound leaves the audio thread', async ({ firstVisit }) => {
  const { open, site } = await firstVisit()
  const studio = await open()
  await studio.speak('Good morning, everyone.')
  await studio.hear(0.4)
  // On a slow machine there may be silence in the middle too.
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 60_000 }).toBe('done')
  await studio.hearSilence()

  const { model, result } = await studio.state()
  expect(result!.audioSeconds).toBeGreaterThan(0.8)
  expect(result!.audioSeconds).toBeLessThan(3)
  expect(model).toMatchObject({ kind: 'ready', isolated: true, info: { provider: 'wasm' } })
  expect(site.modelFiles.length).toBeGreaterThan(2)
})

test('stop is silence at once, and the next text needs no reload', async ({ studio, warmVisit }) => {
  await studio.speak(LONG)
  await studio.hear(0.5)
  const asked = warmVisit.site.requests.length
  await studio.button('Stop').click()
  const stopped = await studio.page.evaluate(() => performance.now())
  await studio.page.waitForTimeout(1500)
  const after = (await studio.readings()).filter(({ at }) => at > stopped + 250)
  expect(after.length).toBeGreaterThan(10)
  expect(Math.max(...after.map(({ peak }) => peak))).toBe(0)

  await studio.listenAnew()
  await studio.speak('Now something else.')
  await studio.hear(0.3)
  expect((await studio.state()).model.kind).toBe('ready')
  expect(warmVisit.site.requests.length).toBe(asked)
})

test('pause holds the sound, and resume goes on from there', async ({ studio }) => {
  await studio.speak(LONG)
  await studio.hear(0.5)
  await studio.button('Pause').click()
  await studio.hearSilence(3_000)
  expect((await studio.state()).playback.kind).toBe('paused')
  await studio.listenAnew()
  await studio.button('Resume').click()
  await studio.hear(0.3)
  await studio.button('Stop').click()
})

test('a new text replaces the one being spoken', async ({ studio }) => {
  await studio.speak(LONG)
  await studio.hear(0.3)
  await studio.speak('Short.')
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 120_000 }).toBe('done')
  const { result } = await studio.state()
  expect(result!.chunks).toBe(1)
  expect(result!.audioSeconds).toBeLessThan(2)
})

test('the download is a WAV file of the whole text', async ({ studio }) => {
  await studio.text.fill('Saved for later.')
  const download = studio.page.waitForEvent('download')
  await studio.button('Download WAV').click()
  const file = await readFile(await (await download).path())
  expect(file.toString('latin1', 0, 4)).toBe('RIFF')
  expect(file.readUInt32LE(4)).toBe(file.length - 8)
  expect(file.readUInt32LE(24)).toBe(24_000)
  expect((file.length - 44) / 2 / 24_000).toBeGreaterThan(0.7)
})
