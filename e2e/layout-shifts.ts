import type { Page } from '@playwright/test'

interface Shift {
  readonly value: number
  /** What moved, as it is written. */
  readonly moved: readonly string[]
}

declare global {
  interface Window {
    layoutShifts: Shift[]
  }
}

/** Notes from the first paint on what moves on a page without the visitor having done anything. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number
      readonly hadRecentInput: boolean
      readonly sources: readonly { readonly node: Node | null }[]
    }
    window.layoutShifts = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
        if (hadRecentInput) continue
        const moved = sources.map(({ node }) => {
          if (node instanceof Element) return node.outerHTML.slice(0, 120)
          return node?.textContent ?? 'gone'
        })
        window.layoutShifts.push({ value, moved })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What has moved so far, once nothing has changed on the page for a while. */
export async function shiftsOf(page: Page): Promise<Shift[]> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const end = () => {
          changes.disconnect()
          resolve()
        }
        let rest = setTimeout(end, 300)
        const changes = new MutationObserver(() => {
          clearTimeout(rest)
          rest = setTimeout(end, 300)
        })
        changes.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        })
      }),
  )
  return page.evaluate(() => window.layoutShifts)
}
