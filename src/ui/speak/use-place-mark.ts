import { useLayoutEffect, type RefObject } from 'react'
import { rangeOf } from './page-places.ts'
import styles from './read-along.module.css'
import type { TextBlock } from './text-blocks.ts'
import { WordMark } from './word-mark.ts'
import { wordAt } from './word-steps.ts'

/** Where the word is brought to, as a share of the height. */
const HOME = 0.3
/** What comes into sight is laid out only then, and moves the rest. */
const PASSES = 4

/** While nothing is heard: marks the word where speaking will begin, and brings it into sight. @param place null, or the beginning: none */
export function usePlaceMark(
  scroller: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
  text: string,
  blocks: readonly TextBlock[],
  place: number | null,
): void {
  useLayoutEffect(() => {
    if (place === 0) scroller.current!.scrollTop = 0
    const word = place ? wordAt(text, place) : null
    if (word === null) return
    const mark = new WordMark(page.current!, styles.word!)
    let frame = 0
    let passes = 0
    const show = () => {
      const range = rangeOf(page.current!, blocks, word)
      const at = range && mark.show(range)
      const { clientHeight } = scroller.current!
      if (at) scroller.current!.scrollTop = at.top - HOME * clientHeight
      if (++passes < PASSES) frame = requestAnimationFrame(show)
    }
    show()
    const resized = new ResizeObserver(() => {
      const range = rangeOf(page.current!, blocks, word)
      if (range) mark.show(range)
    })
    resized.observe(page.current!)
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      mark.remove()
    }
  }, [scroller, page, text, blocks, place])
}
