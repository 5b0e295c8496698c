import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react'
import { useActions } from '../speech-context.ts'
import { offsetAt, rangeOf } from './page-places.ts'
import styles from './read-along.module.css'
import { SpokenWave } from './spoken-wave.tsx'
import { textBlocks } from './text-blocks.ts'
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
}

/** The text while it is spoken: the word being said is marked, a click on a word speaks from there. */
export function ReadAlong({ text, className, scrollTop, onScroll, takesFocus }: ReadAlongProps) {
  const blocks = useMemo(() => textBlocks(text), [text])
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const { seek } = useActions()
  const { isFollowing, backToWord, heardWord } = useReadAlong(scroller, page, blocks)
  const { word, onKeyDown, hideCursor } = useWordCursor(page, text, blocks, heardWord)

  useLayoutEffect(() => {
    scroller.current!.scrollTop = scrollTop
    if (takesFocus) scroller.current!.focus({ preventScroll: true })
  }, [])

  const onClick = ({ clientX: x, clientY: y }: MouseEvent) => {
    // Whoever marks words to copy them does not want to hear them.
    if (getSelection()?.isCollapsed === false) return
    const offset = offsetAt(page.current!, blocks, x, y)
    const clicked = offset === null ? null : wordAt(text, offset)
    const range = clicked && rangeOf(page.current!, blocks, clicked)
    const isOnWord = [...(range?.getClientRects() ?? [])].some(
      (rect) => x >= rect.left - 6 && x <= rect.right + 6 && y >= rect.top - 4 && y <= rect.bottom + 4,
    )
    if (isOnWord) void seek(clicked!.start)
  }

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={`${styles.scroller} ${className}`}
        role="group"
        aria-label="The text as it is spoken"
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
      <SpokenWave />
    </div>
  )
}
