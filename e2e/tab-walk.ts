import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** What Tab should come to, in the order of the document. */
    tabStops: Element[]
  }
}

/** Where Tab came to. */
interface Stop {
  /** Among those it should come to; −1 for another. */
  readonly place: number
  readonly name: string
  /** An outline around it, or around what holds it. */
  readonly isMarked: boolean
  /** Some of it can be seen: in the window, and nothing lies over it. */
  readonly isInSight: boolean
  /** What lies over its middle, if anything. */
  readonly over: string
}

/**
 * Goes by Tab from the beginning of the page until it is left, and tells what is wrong on the way: a stop that is not marked
 * or not in sight, one out of order, a control that is never reached, a trap.
 */
export async function faultsByTab(page: Page): Promise<string[]> {
  const expected = await page.evaluate(startOver)
  const faults: string[] = []
  const reached = new Set<number>()
  let last = -1
  for (let presses = 0; presses <= expected.length * 2 + 20; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop?.place === -1) {
      faults.push(`${stop.name} has come in between`)
      continue
    }
    if (stop === null || reached.has(stop.place)) {
      const missed = expected.filter(({ place }) => !reached.has(place))
      return [...faults, ...missed.map(({ name }) => `${name} is not reached`)]
    }
    if (!stop.isMarked) faults.push(`${stop.name} has no visible focus`)
    if (!stop.isInSight) faults.push(`${stop.name} is out of sight, behind “${stop.over}”`)
    if (stop.place < last) faults.push(`${stop.name} comes out of order`)
    last = stop.place
    reached.add(stop.place)
  }
  return [...faults, 'there is no way out']
}

/** Puts the focus before the first control. Gives all that Tab should come to. */
function startOver(): { place: number; name: string }[] {
  scrollTo(0, 0)
  // The beginning of the document is where Tab goes on after an element that is gone from there.
  const start = document.body.insertBefore(document.createElement('button'), document.body.firstChild)
  start.focus()
  start.remove()
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex]',
  )
  window.tabStops = [...all].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [inert] *') &&
      element.checkVisibility({ visibilityProperty: true }),
  )
  return window.tabStops.map((element, place) => ({ place, name: element.outerHTML.slice(0, 120) }))
}

function lookAtFocus(): Stop | null {
  const element = document.activeElement
  if (element === null || element === document.body || element === document.documentElement) return null
  let isMarked = false
  for (let up: Element | null = element; up && !isMarked; up = up.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(up)
    isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  }
  const { left, top, width, height } = element.getBoundingClientRect()
  const isInSight = [0.5, 0.1, 0.9].some((across) =>
    [0.5, 0.1, 0.9].some((down) => {
      const found = document.elementFromPoint(left + width * across, top + height * down)
      const isOwnLabel = found?.closest('label')?.control === element
      // A slider is its handle.
      const isOwnHandle = element.matches('[type="range"]') && element.parentElement!.contains(found)
      return element.contains(found) || isOwnLabel || isOwnHandle
    }),
  )
  const place = window.tabStops.indexOf(element)
  const name = (element.getAttribute('aria-label') ?? element.textContent?.trim()) || element.outerHTML
  const over = document
    .elementFromPoint(left + width / 2, top + height / 2)
    ?.textContent?.trim()
    .slice(0, 80)
  return { place, name: name.slice(0, 60), isMarked, isInSight, over: over ?? '' }
}
