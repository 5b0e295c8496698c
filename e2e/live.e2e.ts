import { FIVE_WORDS, SIXTY_WORDS, thousandWords } from '../scripts/bench/texts.ts'
import { expect, test } from './journey.ts'
import { longestTask, type LongestTask } from './longest-task.ts'
import type { Studio } from './studio.ts'
import { toneSite } from './tones/tone-site.ts'

const BOOK = Array.from({ length: 5 }, thousandWords).join('\n\n')
const LONG_BOOK = Array.from({ length: 50 }, thousandWords).join('\n\n')
const underrunsOf = async (studio: Studio) => (await studio.state()).result?.underruns

/** Of the page, after everything was freed that can be. */
async function heapOf({ page }: Studio): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/**
 * Time goes 16 times as fast, the machine does not: what it may hesitate is in hand before the book begins, which waits
 * behind a text that was paused.
 */
async function holdBook(studio: Studio): Promise<void> {
  await studio.page.evaluate(() => {
    const leave = window.litetts!.subscribe(({ playback, actions }) => {
      if (playback.kind !== 'speaking') return
      leave()
      actions.pause()
    })
  })
  await studio.speak(SIXTY_WORDS)
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 30_000 }).toBe('paused')
  await studio.page.evaluate((book) => {
    const { setText, addToQueue } = window.litetts!.getState().actions
    setText(book)
    addToQueue()
  }, BOOK)
  await expect.poll(async () => (await studio.state()).queue.length).toBe(0)
  // Half a minute of it is made in far less.
  await studio.page.waitForTimeout(2_000)
}

test('five thousand words are heard without a gap, and the page grows no bigger', async ({ firstVisit }) => {
  const { answer, prepare } = await toneSite({ factor: 0.05, framesPerToken: 1 }, 16)
  const { open, site } = await firstVisit({ prepare })
  site.fault = answer
  const studio = await open('?audio.sentencePause=0&audio.paragraphPause=0&audio.clausePause=0')
  await studio.load()
  await holdBook(studio)
  await studio.button('Resume').click()
  const heard = () =>
    studio.page.evaluate((book) => {
      const { spoken, actions } = window.litetts!.getState()
      return spoken?.request.text === book ? (actions.heardSeconds() ?? 0) : 0
    }, BOOK)
  await expect.poll(heard, { timeout: 60_000 }).toBeGreaterThan(60)
  const before = await heapOf(studio)
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 240_000 }).toBe('done')
  expect((await heapOf(studio)) - before).toBeLessThan(50e6)
  const words = await studio.page.evaluate(() => {
    const { timeline } = window.litetts!.getState().spoken!
    return timeline.wordsBetween(0, timeline.seconds + 1).length
  })
  expect(words).toBeGreaterThan(5_000)
  expect(await underrunsOf(studio)).toBe(0)
})

test('no gap while the system takes the sound away or the page is busy; a long book keeps it busy for no 50 ms', async ({
  firstVisit,
}) => {
  // So slow that little lies ahead when the page stops.
  const { answer, prepare } = await toneSite({ factor: 0.6, framesPerToken: 2 })
  const { open, site } = await firstVisit({ prepare })
  site.fault = answer
  const studio = await open()
  await studio.load()
  await studio.speak(SIXTY_WORDS)
  await studio.hear(0.5)
  await studio.page.evaluate(() => window.audioContext.suspend())
  await expect.poll(async () => (await studio.state()).playback.kind).toBe('paused')
  await studio.page.evaluate(() => window.audioContext.resume())
  await expect.poll(async () => (await studio.state()).playback.kind).toBe('speaking')
  await studio.page.evaluate(() => {
    const end = performance.now() + 10_000
    while (performance.now() < end);
  })
  // It was made meanwhile; the page hears of it as soon as it has read its messages.
  await expect
    .poll(async () => (await studio.state()).playback, { timeout: 5_000 })
    .toMatchObject({ kind: 'speaking', progress: { share: 1 } })
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 60_000 }).toBe('done')
  const { result, playback } = await studio.state()
  expect(result!.audioSeconds).toBeGreaterThan(12)
  // Every sample of it was heard.
  expect(playback).toMatchObject({ seconds: expect.closeTo(result!.audioSeconds, 2) as unknown })
  expect(result!.underruns).toBe(0)

  const longest = await readLongBook(studio)
  expect(longest.tasks).toBeGreaterThan(100)
  expect(longest.milliseconds, longest.what).toBeLessThanOrEqual(50)
})

/** One reads along in fifty thousand words, scrolls about and seeks. @returns what kept the page's own thread longest */
async function readLongBook(studio: Studio): Promise<LongestTask> {
  const { page } = studio
  await studio.listenAnew()
  await page.evaluate((text) => window.litetts!.getState().actions.setText(text), LONG_BOOK)
  await studio.button('Speak').click()
  await studio.hear(0.3)
  const text = page.getByRole('group', { name: 'The text as it is spoken' })
  return longestTask(page, async () => {
    await text.hover()
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, 700)
      await page.waitForTimeout(50)
    }
    await studio.button('Back to the word').click()
    for (const share of [0.5, 0.98, 0.1]) {
      const place = Math.round(share * LONG_BOOK.length)
      await page.evaluate((place) => void window.litetts!.getState().actions.seek(place), place)
      await expect
        .poll(async () => Math.abs((await page.evaluate(heardPlace)) - place), { timeout: 30_000 })
        .toBeLessThan(300)
    }
    await studio.button('Next sentence').click()
    await studio.hear(0.5)
  })
}

/** Runs in the page: where the word stands that is heard, or -1. */
function heardPlace(): number {
  const { spoken, actions } = window.litetts!.getState()
  return spoken?.timeline.wordAt(actions.heardSeconds() ?? -1)?.start ?? -1
}

test('whatever is pressed when, two hundred times, nothing is stuck', async ({ firstVisit }) => {
  const { answer, prepare } = await toneSite({ factor: 0.3, framesPerToken: 1 }, 16)
  const { open, site } = await firstVisit({ prepare })
  site.fault = answer
  const studio = await open()
  await studio.load()
  await studio.speak(thousandWords())
  await studio.hear(0.1)
  await studio.page.evaluate(pressAtRandom, 20_261_122)
  expect((await studio.state()).error).toBeNull()
  await studio.page.evaluate(() => {
    const { clearQueue, changeSettings } = window.litetts!.getState().actions
    clearQueue()
    changeSettings({ audio: { listeningSpeed: 1 } })
  })
  await studio.speak(FIVE_WORDS)
  await expect.poll(async () => (await studio.state()).playback.kind, { timeout: 30_000 }).toBe('done')
  expect((await studio.state()).result!.chunks).toBe(1)
})

/** Runs in the page: seeks, speaks, changes the speed, pauses, goes on, queues and stops, each at any moment of the others. */
async function pressAtRandom(seed: number): Promise<void> {
  const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32
  const store = window.litetts!
  const { actions, text } = store.getState()
  const presses = [
    () => actions.seek(Math.floor(random() * (text.length - 100))),
    () => actions.speak(),
    () => actions.changeSettings({ audio: { listeningSpeed: 0.5 + 2.5 * random() } }),
    () => actions.pause(),
    () => actions.resume(),
    () => actions.addToQueue(),
    () => actions.nextSentence(),
    () => actions.stop(),
  ]
  for (let press = 0; press < 200; press++) {
    void presses[Math.floor(random() * presses.length)]!()
    await new Promise((resolve) => setTimeout(resolve, 80 * random() ** 2))
  }
}
