import { zipSync } from 'fflate'
import { pitchTrack } from '../scripts/delivery/pitch-track.ts'
import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

const RAW_BYTES = 510 * 256 * 4

async function openPlayground(studio: Studio, params = ''): Promise<void> {
  await studio.page.evaluate((hash) => (location.hash = hash), `#/voices${params}`)
  await studio.page.getByRole('heading', { name: 'Shape a voice' }).waitFor()
  await expect(studio.page.getByRole('slider', { name: 'Place of the blend' })).toBeVisible()
}

const formulaIn = (studio: Studio) => studio.page.getByLabel('Formula', { exact: true })

/** As a person builds it: voices from the list, exact numbers, then another melody. */
async function buildBlend(studio: Studio): Promise<string> {
  const { page } = studio
  await page.getByRole('button', { name: 'Add Adam to the blend' }).click()
  await page.getByRole('button', { name: 'Add Emma to the blend' }).click()
  await page.getByLabel('Exact weight of Heart').fill('0.6')
  await page.getByLabel('Exact weight of Adam').fill('0.3')
  await page.getByLabel('Exact weight of Emma').fill('0.1')
  await page.getByLabel('Sound and melody from different recipes').check()
  await page.getByRole('button', { name: 'Prosody', exact: true }).click()
  await page.getByRole('button', { name: 'Remove Adam from the blend' }).click()
  const formula = 'timbre(af_heart*0.6 + am_adam*0.3 + bf_emma*0.1) prosody(af_heart*0.6 + bf_emma*0.1)'
  await expect(formulaIn(studio)).toHaveValue(formula)
  return formula
}

test('a blend of three voices with halves of its own is heard, saved, and the same without a network', async ({
  firstVisit,
}) => {
  const { open, site, context } = await firstVisit({ serviceWorker: true })
  const studio = await open()
  await studio.load()
  await studio.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await openPlayground(studio)
  const formula = await buildBlend(studio)
  await studio.page.getByRole('textbox', { name: 'Test phrase' }).fill('Hear me.')
  await studio.listenAnew()
  await studio.button('Hear the blend').click()
  await studio.hear(0.2)
  await expect(studio.page.getByRole('img', { name: /seconds of sound; the pitch is/ })).toBeVisible()

  await studio.page.getByLabel('Name', { exact: true }).fill('My narrator')
  await studio.button('Save').click()
  await expect(studio.page.getByText('“My narrator” is saved.')).toBeVisible()
  const sound = await studio.render('Good morning.', { voice: 'My narrator' })

  await site.switchOff()
  await context.setOffline(true)
  await studio.page.goto('about:blank')
  await studio.page.goto(new URL('#automation', site.url).href)
  await studio.load()
  await openPlayground(studio)
  const saved = studio.page.getByRole('list', { name: 'Saved blends' })
  await expect(saved.getByText('My narrator')).toBeVisible()
  await expect(saved.getByText(formula)).toBeVisible()
  expect(await studio.render('Good morning.', { voice: 'My narrator' })).toEqual(sound)
  await context.setOffline(false)
})

test('a shared link is the same voice in another profile, bit for bit', async ({ studio, firstVisit }) => {
  await studio.page.evaluate(() => {
    const write = async (text: string) => void ((window as { copied?: string }).copied = text)
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true })
  })
  await openPlayground(studio)
  await formulaIn(studio).fill('spherical(af_heart*2 + bf_emma)')
  await studio.button('Copy a link').click()
  await expect(studio.page.getByText('Link copied.')).toBeVisible()
  const link = await studio.page.evaluate(() => (window as { copied?: string }).copied!)
  const sound = await studio.render('Good morning.', { voice: 'spherical(af_heart*2 + bf_emma)' })

  const visit = await firstVisit()
  const fresh = await visit.open()
  await fresh.page.goto(`${new URL(visit.site.url).origin}/${new URL(link).hash}&automation`)
  await fresh.page.reload()
  await fresh.page.getByRole('heading', { name: 'Shape a voice' }).waitFor()
  await expect(formulaIn(fresh)).toHaveValue('spherical(af_heart*2 + bf_emma)')
  await fresh.button('Speak my text with it').click()
  const voice = (await fresh.state()).voice
  expect(await fresh.render('Good morning.', { voice })).toEqual(sound)
})

test('the blend follows the map, by mouse and by keys, and every step can be taken back', async ({
  studio,
}) => {
  await openPlayground(studio)
  await formulaIn(studio).fill('af_heart + am_adam + bf_emma')
  const map = studio.page.getByRole('slider', { name: 'Place of the blend' })
  // Clear of the player at the bottom.
  await map.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const box = (await map.boundingBox())!
  await studio.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await studio.page.mouse.down()
  await studio.page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.3, { steps: 5 })
  await studio.page.mouse.up()
  const dragged = await formulaIn(studio).inputValue()
  expect(dragged).not.toBe('af_heart + am_adam + bf_emma')
  await map.press('ArrowLeft')
  expect(await formulaIn(studio).inputValue()).not.toBe(dragged)
  await studio.button('Undo').click()
  await studio.button('Undo').click()
  await expect(formulaIn(studio)).toHaveValue('af_heart + am_adam + bf_emma')
  await studio.button('Redo').click()
  await expect(formulaIn(studio)).toHaveValue(dragged)
})

test('a voice becomes another while it speaks, built and heard by keys alone', async ({ studio }) => {
  await openPlayground(studio)
  const { keyboard } = studio.page
  const typeFormula = async (formula: string) => {
    await formulaIn(studio).focus()
    await keyboard.press('ControlOrMeta+A')
    await keyboard.type(formula)
  }
  await typeFormula('am_adam')
  await studio.button('Keep this state').press('Enter')
  await typeFormula('af_heart')
  await studio.page
    .getByRole('button', { name: /^Morph to state/ })
    .last()
    .press('Space')
  await expect(formulaIn(studio)).toHaveValue('af_heart -> am_adam')
  await studio.listenAnew()
  await studio.button('Hear the blend').press('Enter')
  await studio.hear(0.2)
  await studio.button('Hear it as before').press('Enter')
  await expect
    .poll(async () => {
      const { hearing } = (await studio.state()).lab
      return hearing.kind !== 'idle' && hearing.formula
    })
    .toBe('af_heart')
  await studio.button('Stop the phrase').press('Enter')
  await studio.button('Speak my text with it').press('Enter')

  const { voice } = await studio.state()
  const text = 'In the morning we walk to the harbour, and look at the boats, until the sun is high.'
  const pitches = pitchTrack(await studio.render(text, { voice }))
  const third = Math.floor(pitches.length / 3)
  // One of them speaks an octave lower than the other, or nearly so.
  expect(middleOf(pitches.subarray(0, third)) / middleOf(pitches.subarray(-third))).toBeGreaterThan(1.3)
  await studio.page.evaluate(() => window.litetts!.getState().actions.undoBlend())
})

test('a voice from a file speaks as the voice that it is a copy of, and bad files are told in a sentence', async ({
  studio,
  warmVisit,
}) => {
  await openPlayground(studio)
  const manifest = JSON.parse(warmVisit.site.file('/assets.json').toString()) as {
    voices: Record<string, { path: string }>
  }
  const copy = warmVisit.site.file(`/${manifest.voices.af_bella!.path}`)
  const withNaN = Buffer.from(copy)
  withNaN.writeFloatLE(NaN, 4 * (256 + 2))
  const take = (name: string, buffer: Buffer) =>
    studio.page
      .getByLabel('File of a voice or of blends')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  const told = (sentence: string) => expect(studio.page.getByText(sentence)).toBeVisible()

  await take('short.bin', copy.subarray(0, RAW_BYTES - 4))
  await told('The file has 522236 bytes; a voice as bare float32 numbers has 522240')
  await take('nan.bin', withNaN)
  await told('In row 2, column 3 the voice holds NaN')
  await take('evil.pt', Buffer.from('\x80\x02cos\nsystem\nX\x04\0\0\0lsqq\x85R.', 'latin1'))
  await told('which may hold a program, so it is never opened')
  const program = Buffer.from('\x80\x02cposix\nsystem\nX\x04\0\0\0lsqq\x85R.', 'latin1')
  await take('archive.pt', Buffer.from(zipSync({ 'voice/data.pkl': program, 'voice/data/0': copy })))
  await told('asks for “posix.system”')
  await take('my copy.bin', copy)
  await told('“my_copy” was imported. In timbre it is nearest to af_bella.')

  const text = 'Good morning.'
  expect(await studio.render(text, { voice: 'my_copy' })).toEqual(
    await studio.render(text, { voice: 'af_bella' }),
  )

  await openPlayground(studio)
  await formulaIn(studio).fill('af_heart + af_bela')
  await told('At column 12 of the voice formula: There is no voice “af_bela”. Did you mean af_bella?')
  await studio.page.getByRole('button', { name: 'Remove your voice my copy' }).click()
  await expect(studio.page.getByRole('button', { name: 'Remove your voice my copy' })).toHaveCount(0)
})

function middleOf(pitches: Float32Array): number {
  const voiced = pitches.filter(Number.isFinite).sort()
  return voiced[voiced.length >> 1]!
}
