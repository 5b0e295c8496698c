import { emptyViews, fillViews, FULL_VIEWS, openFull } from '../scripts/screenshots/full-views.ts'
import { expect, test } from './journey.ts'

test('no view has to be scrolled sideways or loses text: on a small phone, enlarged twice, or with wider spacing', async ({
  studio,
}) => {
  const { page } = studio
  await fillViews(page)
  const faults: string[] = []
  for (const name of FULL_VIEWS) {
    await openFull(page, name)
    // 320 px is 1280 enlarged four times, 640 twice.
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 480 })
      for (const isSpaced of [false, true]) {
        await page.evaluate(spaceText, isSpaced)
        const found = await page.evaluate(whatDoesNotFit)
        faults.push(...found.map((what) => `${name}, ${width} px${isSpaced ? ', spaced' : ''}: ${what}`))
      }
    }
    await page.evaluate(spaceText, false)
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await emptyViews(page)
  expect(faults).toEqual([])
})

test('nothing moves for those who want no motion, and colours of their own keep what matters apart', async ({
  studio,
}) => {
  const { page } = studio
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  for (const name of FULL_VIEWS) {
    await openFull(page, name)
    expect(await page.evaluate(longestMotion), name).toBeLessThanOrEqual(0.01)
    const link = page.getByRole('link', { name, exact: true })
    expect(await link.evaluate((element) => getComputedStyle(element).borderStyle), name).toBe('solid')
  }
  const border = await studio.button('Speak').evaluate((element) => getComputedStyle(element).borderStyle)
  expect(border).toBe('solid')
  await page.emulateMedia({ reducedMotion: null, forcedColors: null })
  await emptyViews(page)
})

test('a text from right to left is written, read along and marked in its own direction', async ({
  studio,
}) => {
  const { page } = studio
  const text = 'السلام عليكم OK\n\nThen from left to right.'
  await studio.text.fill(text)
  expect(await studio.text.evaluate((box) => getComputedStyle(box).direction)).toBe('rtl')
  await studio.button('Speak').click()
  const reading = page.getByRole('group', { name: 'The text as it is spoken' })
  await reading.waitFor()
  // The first line begins at the right, the second at the left.
  const [first, last] = await reading.evaluate((group) => {
    const range = document.createRange()
    const nodes = [...group.querySelectorAll('div > div')].flatMap((block) => [...block.childNodes])
    const texts = nodes.filter((node): node is Text => node instanceof Text)
    const boxOf = (part: string) => {
      const node = texts.find(({ data }) => data.includes(part))!
      const at = node.data.indexOf(part)
      range.setStart(node, at)
      range.setEnd(node, at + part.length)
      return range.getBoundingClientRect()
    }
    const { left, right } = group.getBoundingClientRect()
    return [right - boxOf('السلام').right, boxOf('Then').left - left]
  })
  expect(first).toBeLessThan(40)
  expect(last).toBeLessThan(40)
  await page.evaluate(() => window.litetts!.getState().actions.stop())
})

/** As WCAG 1.4.12 lets readers space their text; the page's policy allows no style element. */
function spaceText(isSpaced: boolean): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    * {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p {
      margin-block-end: 2em !important;
    }
  `)
  document.adoptedStyleSheets = isSpaced ? [sheet] : []
}

function whatDoesNotFit(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []
  for (const element of document.querySelectorAll<HTMLElement>('main *, header *, section *')) {
    if (!element.checkVisibility() || element.closest('.visually-hidden, svg, textarea, input, select'))
      continue
    const { overflowX, overflowY, position } = getComputedStyle(element)
    const holdsText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    const { left, right, width } = element.getBoundingClientRect()
    const isCut =
      holdsText &&
      ((overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2))
    const scrolls = element.closest('table')
    const isOut = width > 1 && position !== 'absolute' && !scrolls && (right > clientWidth + 1 || left < -1)
    if (isCut || isOut) faults.push(`${isCut ? 'cut' : 'out'}: ${element.outerHTML.slice(0, 110)}`)
  }
  return faults
}

/** Seconds. */
function longestMotion(): number {
  const seconds = [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationDuration } = getComputedStyle(element)
    return [...transitionDuration.split(','), ...animationDuration.split(',')].map(parseFloat)
  })
  return Math.max(...seconds.filter(Number.isFinite))
}
