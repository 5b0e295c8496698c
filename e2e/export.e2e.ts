import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { unzipSync } from 'fflate'
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { SOUND_FORMATS, type SoundFormat } from '../src/config/sound-formats.ts'
import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'
import { toneSite } from './tones/tone-site.ts'

const chapter = (name: string) => `# ${name}\n\n${'The harbour lay quiet under the snow. '.repeat(6)}`
const BOOK = ['Snow', 'Heron & “friends”', '灯台 🗼', 'a/b\\c:d'].map(chapter).join('\n\n')
const RATE = 24_000

const option = (studio: Studio, name: string) => studio.page.getByRole('combobox', { name, exact: true })
const downloadButton = (studio: Studio) => studio.page.getByRole('button', { name: /^Download / })

async function download(studio: Studio): Promise<Download> {
  const started = studio.page.waitForEvent('download', { timeout: 120_000 })
  await downloadButton(studio).click()
  return started
}

/** Names of files that are being made, and how many bytes they have. */
const scratchFiles = ({ page }: Studio) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const names: string[] = []
    for await (const name of (await root.getDirectoryHandle('litetts-scratch')).keys()) names.push(name)
    return names
  })

test('every format that is offered is a file of the right length that tells what it is; half a file is never left', async ({
  firstVisit,
}) => {
  const { answer, prepare } = await toneSite({ factor: 0.02, framesPerToken: 2 })
  const { open, site } = await firstVisit({ prepare })
  site.fault = answer
  const studio = await open('?audio.background=rain')
  await studio.load()
  await studio.text.fill(BOOK)
  await studio.page.locator('summary', { hasText: 'File options' }).click()
  await option(studio, 'Captions').selectOption('vtt')
  // Those of the browser are known once the options are opened.
  await expect(option(studio, 'Format').locator('option')).not.toHaveCount(3)
  const formats = await option(studio, 'Format')
    .locator('option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value as SoundFormat))
  expect(formats.length).toBeGreaterThanOrEqual(8)

  let seconds = 0
  for (const format of formats) {
    await option(studio, 'Format').selectOption(format)
    const files: Download[] = []
    const take = (file: Download) => files.push(file)
    studio.page.on('download', take)
    await download(studio)
    await expect.poll(() => files.length).toBe(2)
    studio.page.off('download', take)
    // The browser may tell of the smaller one first.
    const named = (extension: string) =>
      files.find((file) => file.suggestedFilename() === `snow-the-harbour-lay-quiet.${extension}`)
    const [sound, captions] = [named(SOUND_FORMATS[format].extension), named('vtt')]
    expect([sound, captions], format).not.toContain(undefined)
    expect(await readFile(await captions!.path(), 'utf8')).toMatch(/^WEBVTT - Snow\n\n00:00:00\.\d{3} --> /)
    const bytes = await readFile(await sound!.path())
    // The first, and all of a known size.
    seconds ||= (bytes.length - 44) / 2 / RATE
    if (format === 'pcm') expect(Math.abs(bytes.length / 2 / RATE - seconds)).toBeLessThan(0.02)
    else await expectSound(format, bytes, seconds)
  }
  expect(seconds).toBeGreaterThan(30)

  const before = await scratchFiles(studio)
  await studio.page.evaluate(() => window.litetts!.getState().actions.setSpeed(0.5))
  await downloadButton(studio).click()
  await expect
    .poll(async () => {
      const { rendering } = await studio.state()
      return rendering.kind === 'rendering' && rendering.share > 0.05
    })
    .toBe(true)
  await studio.button('Stop').click()
  await expect.poll(async () => (await studio.state()).rendering.kind).toBe('none')
  await expect.poll(() => scratchFiles(studio)).toEqual(before)
  await expect(studio.alert).toBeEmpty()
})

async function expectSound(format: SoundFormat, bytes: Buffer, seconds: number): Promise<void> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  const track = (await input.getPrimaryAudioTrack())!
  expect(track.numberOfChannels, format).toBe(1)
  expect([RATE, 2 * RATE], format).toContain(track.sampleRate)
  // Of MP3, the delay of its encoder and what its last frame holds besides are counted in.
  const most = format === 'mp3' ? 0.08 : 0.03
  expect(Math.abs((await track.computeDuration()) - seconds), `seconds of ${format}`).toBeLessThan(most)
  if (format === 'aac') return
  const tags = await input.getMetadataTags()
  expect(tags.title, format).toBe('Snow')
  expect(tags.artist, format).toBe('af_heart')
  expect(tags.comment, format).toContain('Synthetic speech. Voice: af_heart. Speed: 1.')
}

test('a file a chapter, in a ZIP, goes on after a reload where it was', async ({ firstVisit }) => {
  const { answer, prepare } = await toneSite({ factor: 0.1, framesPerToken: 1 })
  const { open, site } = await firstVisit({ prepare })
  site.fault = answer
  const studio = await open()
  await studio.load()
  await studio.text.fill(BOOK)
  const chooseApart = async () => {
    await studio.page.locator('summary', { hasText: 'File options' }).click()
    await studio.page.getByRole('checkbox', { name: 'One file a chapter, in a ZIP' }).check()
  }
  await chooseApart()
  await downloadButton(studio).click()
  const share = async () => {
    const { rendering } = await studio.state()
    return rendering.kind === 'rendering' ? rendering.share : 0
  }
  await expect.poll(share, { timeout: 60_000 }).toBeGreaterThan(0.55)
  await studio.page.reload()
  await studio.load()
  await expect(studio.text).toHaveValue(BOOK)
  await chooseApart()
  await studio.page.evaluate(() => {
    const shares: number[] = []
    Object.assign(window, { shares })
    window.litetts!.subscribe(({ rendering }) => {
      if (rendering.kind === 'rendering' && rendering.share > 0) shares.push(rendering.share)
    })
  })
  const file = await download(studio)
  const [first] = await studio.page.evaluate(() => (window as unknown as { shares: number[] }).shares)
  expect(first).toBeGreaterThan(0.5)
  expect(file.suggestedFilename()).toBe('snow-the-harbour-lay-quiet.zip')
  const files = unzipSync(await readFile(await file.path()))
  expect(Object.keys(files)).toEqual(['01 Snow.wav', '02 Heron friends.wav', '03 灯台.wav', '04 a b c d.wav'])
  for (const [name, bytes] of Object.entries(files)) {
    const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
    expect(await input.computeDuration(), name).toBeGreaterThan(4)
  }
})
