import { expect, test } from './journey.ts'
import type { Studio } from './studio.ts'

const STORY =
  'The river was wide and slow that evening. Two boats came down it without a sound. ' +
  'An old heron stood in the reeds and watched the water go by. ' +
  'Rain had fallen in the hills, and the current carried leaves, sticks and a broken oar. ' +
  'Nobody living near the mill remembered a spring like this one.'

/** Where the mark stands, and where the word lies that the store says is heard. */
function heardAndMarked(studio: Studio) {
  return studio.page.evaluate(() => {
    const { spoken, actions } = window.litetts!.getState()
    const word = spoken?.timeline.wordAt(actions.heardSeconds() ?? -1)
    const page = document.querySelector('[aria-label="The text as it is spoken"] > div')
    const text = page?.firstElementChild?.firstChild
    const mark = page?.querySelector('[aria-hidden="true"]:not([hidden])')?.getBoundingClientRect()
    if (!word || !text || !mark) return null
    const range = document.createRange()
    range.setStart(text, word.start)
    range.setEnd(text, word.end)
    const { left, top } = range.getBoundingClientRect()
    return { word: word.text, distance: Math.hypot(mark.left - left, mark.top - top) }
  })
}

/** Notes every word from now on as it is heard, in each picture of the screen, and those that the mark stands on. */
async function hearWords(studio: Studio): Promise<() => Promise<{ words: string[]; marked: string[] }>> {
  const heard = await studio.page.evaluateHandle(() => {
    const [words, marked]: [string[], string[]] = [[], []]
    const page = document.querySelector('[aria-label="The text as it is spoken"] > div')!
    const range = document.createRange()
    const isMarked = ({ start, end }: { start: number; end: number }) => {
      const mark = page.querySelector('[aria-hidden="true"]:not([hidden])')?.getBoundingClientRect()
      range.setStart(page.firstElementChild!.firstChild!, start)
      range.setEnd(page.firstElementChild!.firstChild!, end)
      const { left, top } = range.getBoundingClientRect()
      return mark !== undefined && Math.hypot(mark.left - left, mark.top - top) < 4
    }
    const look = () => {
      const { spoken, playback, actions } = window.litetts!.getState()
      const word = spoken?.timeline.wordAt(actions.heardSeconds() ?? -1)
      if (word && word.text !== words.at(-1)) words.push(word.text)
      if (word && word.text !== marked.at(-1) && isMarked(word)) marked.push(word.text)
      if (playback.kind !== 'silent') requestAnimationFrame(look)
    }
    look()
    return { words, marked }
  })
  return () => heard.jsonValue()
}

test('the word being said is marked in the text, and a click on another speaks from there', async ({
  studio,
}) => {
  await studio.page.emulateMedia({ reducedMotion: 'reduce' })
  await studio.speak(STORY)
  await studio.hear(0.5)
  const words = new Set<string>()
  for (let look = 0; look < 12; look++) {
    await expect.poll(async () => (await heardAndMarked(studio))?.distance ?? 99).toBeLessThan(4)
    words.add((await heardAndMarked(studio))!.word)
    await studio.page.waitForTimeout(150)
  }
  expect(words.size).toBeGreaterThan(2)

  const target = await studio.page.evaluate((at) => {
    const text = document.querySelector('[aria-label="The text as it is spoken"] > div > div')!.firstChild!
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + 6)
    const { left, top, width, height } = range.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, STORY.indexOf('Nobody'))
  const heard = await hearWords(studio)
  await studio.page.mouse.click(target.x, target.y)
  await expect.poll(async () => (await studio.state()).spoken?.request.from).toBe(STORY.indexOf('Nobody'))
  await expect.poll(async () => (await heard()).words, { timeout: 60_000 }).toContain('mill')
  const { words: said, marked } = await heard()
  // What lies between is left out; of what was never spoken before, the first word is marked already.
  expect(said).not.toContain('current')
  expect(marked).toContain('Nobody')
  await studio.button('Stop').click()
  await studio.page.emulateMedia({ reducedMotion: null })
})

test('by keyboard alone: speak, pause, go to another word, leave', async ({ studio }) => {
  const { page } = studio
  await studio.text.fill(STORY)
  await studio.text.press('Control+Enter')
  await studio.hear(0.3)
  // Whoever wrote reads on from the same place, and the focus comes along.
  await expect(page.getByRole('group', { name: 'The text as it is spoken' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect.poll(async () => (await studio.state()).playback.kind).toBe('paused')
  for (let word = 0; word < 3; word++) await page.keyboard.press('ArrowRight')
  const place = await page.evaluate(() => window.litetts!.getState().spoken!.request.from ?? 0)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await studio.state()).spoken!.request.from ?? 0).toBeGreaterThan(place)
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await studio.state()).playback.kind).toBe('silent')
})
