import { useEffect } from 'react'

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/**
 * Whose control goes away or is switched off under their fingers finds the focus at its neighbour: the next one in what is
 * left of its list or card, else the one before; where what lay over the page is gone, at the control it came from. Otherwise it would
 * be at the beginning of the page, and nowhere for a reader.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Place | null = null
    let turn = 0
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      // A dialog takes the focus of what went away inside it.
      if (held && !canTake(held.element) && held.around.includes(target)) look()
      else held = placeOf(target, held)
    }
    // A press on nothing gives the focus up.
    const letGo = () => (held = null)
    const look = () => {
      clearTimeout(turn)
      // Later than a dialog's own way back.
      turn = setTimeout(() => {
        if (held === null || canTake(held.element) || !isFocusLost(held)) return
        const next = neighbourOf(held) ?? [held.from].find((from) => from && canTake(from))
        held = null
        next?.focus({ preventScroll: true })
      }, 50)
    }
    const changes = new MutationObserver(look)
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', hold)
    document.addEventListener('pointerdown', letGo)
    return () => {
      clearTimeout(turn)
      changes.disconnect()
      document.removeEventListener('focusin', hold)
      document.removeEventListener('pointerdown', letGo)
    }
  }, [])
}

/** A control and what was around it when it took the focus; in the end it may be nowhere. */
interface Place {
  readonly element: HTMLElement
  /** From the innermost on. */
  readonly around: readonly HTMLElement[]
  /** All stops of the page, and which of them this is. */
  readonly stops: readonly HTMLElement[]
  readonly at: number
  /** Had the focus before it went into what lies over the page: a popup, a dialog. */
  readonly from: HTMLElement | undefined
}

function placeOf(element: HTMLElement, last: Place | null): Place {
  const around: HTMLElement[] = []
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) around.push(up)
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)]
  const isSameLayer = last?.around.at(-1) === around.at(-1)
  const from = isSameLayer ? last?.from : last?.element
  return { element, around, stops, at: stops.indexOf(element), from }
}

function neighbourOf({ around, stops, at }: Place): HTMLElement | undefined {
  const after = stops.slice(at + 1)
  const before = stops.slice(0, at).reverse()
  for (const box of around) {
    if (!box.isConnected) continue
    const isNear = (stop: HTMLElement) => box.contains(stop) && canTake(stop)
    const near = after.find(isNear) ?? before.find(isNear)
    if (near) return near
    // A dialog that is empty but for words.
    if (box.hasAttribute('tabindex')) return box
  }
  return undefined
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility()
}

function isFocusLost({ element, around }: Place): boolean {
  const now = document.activeElement
  return now === null || now === document.body || now === element || around.includes(now as HTMLElement)
}
