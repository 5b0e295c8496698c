/** Where the word being said may stand before the page scrolls on, as shares of the height. */
const TOP = 0.15
const BOTTOM = 0.7
/** Where it is brought to. */
const HOME = 0.3
/** Further than so many screens the page jumps. */
const FAR = 2

const USER_INPUT = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const
/** So long after such an input a scroll is the reader's own. */
const USER_SCROLL_MS = 800

/** Keeps the word being said in sight, until the reader scrolls away from it. */
export class ScrollFollower {
  readonly #scroller: HTMLElement
  readonly #onChange: (isFollowing: boolean) => void
  #isFollowing = true
  #word: { readonly top: number; readonly bottom: number } | null = null
  #lastInput = -Infinity

  constructor(scroller: HTMLElement, onChange: (isFollowing: boolean) => void) {
    this.#scroller = scroller
    this.#onChange = onChange
    for (const kind of USER_INPUT) scroller.addEventListener(kind, this.#noteInput, { passive: true })
    scroller.addEventListener('scroll', this.#judge, { passive: true })
  }

  stop(): void {
    for (const kind of USER_INPUT) this.#scroller.removeEventListener(kind, this.#noteInput)
    this.#scroller.removeEventListener('scroll', this.#judge)
  }

  /** @param word where it stands, in pixels from the top of what is scrolled */
  follow(word: { readonly top: number; readonly bottom: number }): void {
    this.#word = word
    if (this.#isFollowing && !this.#isWithin(TOP, BOTTOM)) this.#bringHome()
  }

  /** Back to the word, wherever the reader is. */
  resume(): void {
    this.#set(true)
    this.#lastInput = -Infinity
    this.#bringHome()
  }

  readonly #noteInput = (): void => {
    this.#lastInput = performance.now()
  }

  readonly #judge = (): void => {
    if (this.#word && performance.now() - this.#lastInput < USER_SCROLL_MS) this.#set(this.#isWithin(0, 1))
  }

  #set(isFollowing: boolean): void {
    if (isFollowing === this.#isFollowing) return
    this.#isFollowing = isFollowing
    this.#onChange(isFollowing)
  }

  #isWithin(from: number, to: number): boolean {
    const { scrollTop, clientHeight } = this.#scroller
    const { top, bottom } = this.#word!
    return top >= scrollTop + from * clientHeight && bottom <= scrollTop + to * clientHeight
  }

  #bringHome(): void {
    if (!this.#word) return
    const { scrollTop, clientHeight } = this.#scroller
    const top = Math.max(0, this.#word.top - HOME * clientHeight)
    const isFar = Math.abs(top - scrollTop) > FAR * clientHeight
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#scroller.scrollTo({ top, behavior: isFar || isStill ? 'instant' : 'smooth' })
  }
}
