import { useRef, useState } from 'react'
import { isUnderWay } from '../../store/playback-slice.ts'
import { roughly, spokenSeconds } from '../format.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { ReadAlong } from './read-along.tsx'
import styles from './text-editor.module.css'

/**
 * The box for the text, with its length in characters and time. While it is spoken a page to read along lies over it, in
 * the same type and at the same place; whoever writes, or presses Edit, has the box again.
 */
export function TextEditor() {
  const text = useSpeech((state) => state.text)
  const speed = useSpeech((state) => state.speed)
  const { setText, addToQueue, speakFrom } = useActions()
  const box = useRef<HTMLTextAreaElement>(null)
  const { reading, edit } = useReading()
  const blank = text.trim() === ''
  const startEditing = () => {
    edit()
    box.current?.focus()
  }
  return (
    <div className={styles.editor} data-reading={reading !== null}>
      <label className={styles.label} htmlFor="text">
        Text
      </label>
      <div className={styles.sheet}>
        <textarea
          ref={box}
          id="text"
          className={styles.box}
          dir="auto"
          rows={9}
          placeholder="Type or paste what you want to hear."
          aria-describedby="text-length"
          tabIndex={reading === null ? undefined : -1}
          value={text}
          onChange={(event) => {
            edit()
            setText(event.target.value)
          }}
        />
        {reading !== null && (
          <ReadAlong
            text={reading}
            className={styles.type}
            scrollTop={box.current?.scrollTop ?? 0}
            onScroll={(scrollTop) => box.current && (box.current.scrollTop = scrollTop)}
            takesFocus={document.activeElement === box.current}
          />
        )}
      </div>
      <div id="text-length" className={styles.length}>
        <span>{text.length.toLocaleString('en')} characters</span>
        {!blank && <span>about {roughly(spokenSeconds(text.length, speed))}</span>}
        <span className={styles.tools}>
          {reading !== null && (
            <button type="button" className={styles.tool} onClick={startEditing}>
              Edit
            </button>
          )}
          {reading === null && (
            <button
              type="button"
              className={styles.tool}
              disabled={blank}
              title="Speaks from the word where the cursor stands"
              onClick={() => void speakFrom(box.current?.selectionStart ?? 0)}
            >
              From the cursor
            </button>
          )}
          <button type="button" className={styles.tool} disabled={blank} onClick={addToQueue}>
            Add to queue
          </button>
          <button
            type="button"
            className={styles.tool}
            disabled={text === ''}
            onClick={() => {
              setText('')
              startEditing()
            }}
          >
            Clear
          </button>
        </span>
      </div>
    </div>
  )
}

/** The text to read along; null while nothing sounds, or the user edits meanwhile. */
function useReading(): { readonly reading: string | null; readonly edit: () => void } {
  const request = useSpeech((state) => state.spoken?.request)
  const sounds = useSpeech(
    // What begins in the middle was sought by a reader: no box in between.
    ({ playback, spoken }) =>
      isUnderWay(playback) && (playback.kind !== 'preparing' || spoken?.request.from !== undefined),
  )
  const [edited, setEdited] = useState<string | null>(null)
  const reading = sounds && request && edited !== request.id ? request.text : null
  return { reading, edit: () => setEdited(request?.id ?? null) }
}
