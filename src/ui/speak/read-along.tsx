import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react'
import { useActions } from '../speech-context.ts'
import { offsetAt, rangeOf } from './page-places.ts'
import styles from './read-along.module.css'
import { SpokenWave } from './spoken-wave.tsx'
import { textBlocks } from './text-blocks.ts'
import { usePlaceMark } from './use-place-mark.ts'
import { useReadAlong } from './use-read-along.ts'
import { useWordCursor } from './use-word-cursor.ts'
import { wordAt } from './word-steps.ts'

interface ReadAlongProps {
  readonly text: string
  /** Type and padding of the box that it takes the place of. */
  readonly className: string | undefined
  /** Scrolled so far when it appears. */
  readonly scrollTop: number
  readonly onScroll: (scrollTop: number) => void
  /** It takes the focus. */
  readonly takesFocus: boolean
  /** It is what is being spoken; else it waits to be. */
  readonly isHeard: boolean
  /** Where speaking will begin, while it waits. */
  readonly place: number | null
}

/**
 * A text to read along: the word being said is marked, a click on a word speaks from there. A text of the library that waits
 * is shown in the same way, with the word at which it goes on.
 */
export function ReadAlong(props: ReadAlongProps) {
  const { text, className, scrollTop, onScroll, takesFocus, isHeard, place } = props
  const blocks = useMemo(() => textBlocks(text), [text])
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const { seek, speakFrom } = useActions()
  const speakAt = isHeard ? seek : speakFrom
  const { isFollowing, backToWord, heardWord } = useReadAlong(scroller, page, blocks, isHeard)
  const from = () => (isHeard ? heardWord() : wordAt(text, place ?? 0))
  const { word, onKeyDown, hideCursor } = useWordCursor(page, text, blocks, from, speakAt)

  useLayoutEffect(() => {
    scroller.current!.scrollTop = scrollTop
    if (takesFocus) scroller.current!.focus({ preventScroll: true })
  }, [])
  usePlaceMark(scroller, page, text, blocks, isHeard ? null : place)

  const onClick = ({ clientX: x, clientY: y }: MouseEvent) => {
    // Whoever marks words to copy them does not want to hear them.
    if (getSelection()?.isCollapsed === false) return
    const offset = offsetAt(page.current!, blocks, x, y)
    const clicked = offset === null ? null : wordAt(text, offset)
    const range = clicked && rangeOf(page.current!, blocks, clicked)
    const isOnWord = [...(range?.getClientRects() ?? [])].some(
      (rect) => x >= rect.left - 6 && x <= rect.right + 6 && y >= rect.top - 4 && y <= rect.bottom + 4,
    )
    if (isOnWord) void speakAt(clicked!.start)
  }

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={`${styles.scroller} ${className}`}
        role="group"
        aria-label={isHeard ? 'The text as it is spoken' : 'The text'}
        aria-describedby="reading-help"
        tabIndex={0}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onBlur={hideCursor}
        onScroll={({ currentTarget }) => onScroll(currentTarget.scrollTop)}
      >
        <div ref={page} className={styles.page}>
          {blocks.map((block) => (
            <div key={block.start} className={styles.block}>
              {/* The last line end of a block would take no room. */}
              {block.text === '' || block.text.endsWith('\n') ? `${block.text}\n` : block.text}
            </div>
          ))}
        </div>
      </div>
      <p id="reading-help" className="visually-hidden">
        Left and right go from word to word, Enter speaks from there, Shift with left or right goes by
        sentences, Space pauses.
      </p>
      <p className="visually-hidden" aria-live="polite">
        {word && text.slice(word.start, word.end)}
      </p>
      {!isFollowing && (
        <button type="button" className={styles.back} onClick={backToWord}>
          Back to the word
        </button>
      )}
      {isHeard && <SpokenWave />}
    </div>
  )
}
