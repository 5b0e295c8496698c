/** A mark behind some words of a page of text: a box a line. It lies in the page, so it scrolls and reflows with it. */
export class WordMark {
  readonly #page: HTMLElement
  readonly #className: string
  readonly #boxes: HTMLElement[] = []

  /** @param page is positioned, and in a stacking context of its own */
  constructor(page: HTMLElement, className: string) {
    this.#page = page
    this.#className = className
  }

  /** @returns where it stands in the page, in pixels; null where the range takes no room. */
  show(range: Range): { readonly top: number; readonly bottom: number } | null {
    const origin = this.#page.getBoundingClientRect()
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    rects.forEach((rect, index) => {
      const { style } = this.#box(index)
      style.width = `${rect.width}px`
      style.height = `${rect.height}px`
      style.transform = `translate(${rect.left - origin.left}px, ${rect.top - origin.top}px)`
    })
    this.#hideFrom(rects.length)
    if (rects.length === 0) return null
    return { top: rects[0]!.top - origin.top, bottom: rects.at(-1)!.bottom - origin.top }
  }

  hide(): void {
    this.#hideFrom(0)
  }

  remove(): void {
    for (const box of this.#boxes) box.remove()
  }

  #box(index: number): HTMLElement {
    const known = this.#boxes[index]
    if (known) {
      known.hidden = false
      return known
    }
    const box = document.createElement('div')
    box.className = this.#className
    box.setAttribute('aria-hidden', 'true')
    this.#page.append(box)
    this.#boxes.push(box)
    return box
  }

  #hideFrom(count: number): void {
    for (const box of this.#boxes.slice(count)) box.hidden = true
  }
}
