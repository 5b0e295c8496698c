import { useContext, useEffect, useRef, useState, type RefObject } from 'react'
import type { Span } from '../../protocol.ts'
import { SpeechContext } from '../speech-context.ts'
import { rangeOf } from './page-places.ts'
import styles from './read-along.module.css'
import { ScrollFollower } from './scroll-follower.ts'
import type { TextBlock } from './text-blocks.ts'
import { WordMark } from './word-mark.ts'

interface ReadAlong {
  /** The word being said is in sight, or is brought there. */
  readonly isFollowing: boolean
  readonly backToWord: () => void
  /** The word being said, or said last. */
  readonly heardWord: () => Span | null
}

/**
 * Marks the word being said, in every picture of the screen by the audio clock. Nothing of it goes through React: a page
 * of 50,000 words costs what one of fifty does.
 */
export function useReadAlong(
  scroller: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
  blocks: readonly TextBlock[],
  isHeard: boolean,
): ReadAlong {
  const store = useContext(SpeechContext)!
  const [isFollowing, setFollowing] = useState(true)
  const follower = useRef<ScrollFollower | null>(null)
  const shown = useRef<Span | null>(null)

  useEffect(() => {
    if (!isHeard) return
    const mark = new WordMark(page.current!, styles.word!)
    follower.current = new ScrollFollower(scroller.current!, setFollowing)
    let frame = 0
    let isStale = true
    const draw = () => {
      frame = requestAnimationFrame(draw)
      const { spoken, actions } = store.getState()
      const seconds = actions.heardSeconds()
      const word = seconds === null ? null : (spoken?.timeline.wordAt(seconds) ?? null)
      // Between two streams the last word stays: nothing flickers when one seeks.
      if (word === null || (word === shown.current && !isStale)) return
      shown.current = word
      isStale = false
      const range = rangeOf(page.current!, blocks, word)
      const place = range && mark.show(range)
      if (place) follower.current?.follow(place)
      else mark.hide()
    }
    frame = requestAnimationFrame(draw)
    // Another width or letter size moves every word.
    const resized = new ResizeObserver(() => (isStale = true))
    resized.observe(page.current!)
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      follower.current?.stop()
      mark.remove()
      shown.current = null
      setFollowing(true)
    }
  }, [store, scroller, page, blocks, isHeard])

  return {
    isFollowing,
    backToWord: () => follower.current?.resume(),
    heardWord: () => shown.current,
  }
}
