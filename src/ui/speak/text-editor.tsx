import { useRef, useState } from 'react'
import { markupOf } from '../../lib/markup-of.ts'
import { isUnderWay } from '../../store/playback-slice.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { ChapterList } from './chapter-list.tsx'
import { OpenTextBar } from './open-text-bar.tsx'
import { ReadAlong } from './read-along.tsx'
import styles from './text-editor.module.css'
import { TextTools } from './text-tools.tsx'
import { usePastedMarkup } from './use-pasted-markup.ts'

/** A longer one is put into the box only when it is to be edited there. */
const LONG = 100_000

/**
 * The box for the text, with its length in characters and time. While it is spoken a page to read along lies over it, in
 * the same type and at the same place; whoever writes, or presses Edit, has the box again. A text of the library is shown
 * as such a page also while it waits.
 */
export function TextEditor() {
  const text = useSpeech((state) => state.text)
  const { setText, setPlace, seek } = useActions()
  const box = useRef<HTMLTextAreaElement>(null)
  const { page, place, isOpen, edit, read } = useReading()
  const onPaste = usePastedMarkup()
  const startEditing = () => {
    edit()
    // It holds a long text only then.
    requestAnimationFrame(() => {
      box.current?.focus()
      if (isOpen && place !== null) box.current?.setSelectionRange(place, place)
    })
  }
  const goTo = (start: number) => {
    if (page?.isHeard) return void seek(start)
    if (isOpen) setPlace(start)
    if (page) return
    box.current?.focus()
    box.current?.setSelectionRange(start, start)
    // Browsers bring the cursor into sight when the box takes the focus.
    box.current?.blur()
    box.current?.focus()
  }
  return (
    <div className={styles.editor} data-reading={page !== null}>
      {isOpen ? (
        <OpenTextBar onGoTo={goTo} />
      ) : (
        <label className={styles.label} htmlFor="text">
          Text
        </label>
      )}
      {markupOf(text) === 'plain' && <ChapterList text={text} place={place} onChoose={goTo} />}
      <div className={styles.sheet}>
        <textarea
          ref={box}
          id="text"
          className={styles.box}
          dir="auto"
          rows={9}
          placeholder="Type or paste what you want to hear, or drop a book here."
          aria-label={isOpen ? 'Text' : undefined}
          aria-describedby="text-length"
          tabIndex={page === null ? undefined : -1}
          value={isOpen && page !== null && text.length > LONG ? '' : text}
          onChange={(event) => {
            edit()
            setText(event.target.value)
          }}
          onPaste={onPaste}
        />
        {page !== null && (
          <ReadAlong
            text={page.text}
            isHeard={page.isHeard}
            place={place}
            className={styles.type}
            scrollTop={box.current?.scrollTop ?? 0}
            onScroll={(scrollTop) => box.current && (box.current.scrollTop = scrollTop)}
            takesFocus={document.activeElement === box.current}
          />
        )}
      </div>
      <TextTools
        isReading={page !== null}
        onEdit={startEditing}
        onRead={isOpen ? read : undefined}
        cursor={() => box.current?.selectionStart ?? 0}
      />
    </div>
  )
}

interface Reading {
  /** To be read along; null: the box is to be written in. */
  readonly page: { readonly text: string; readonly isHeard: boolean } | null
  /** Where listening is, or will go on, in a text of the library. */
  readonly place: number | null
  /** A text of the library is in the box. */
  readonly isOpen: boolean
  readonly edit: () => void
  readonly read: () => void
}

function useReading(): Reading {
  const text = useSpeech((state) => state.text)
  const openText = useSpeech((state) => state.openText)
  const heardText = useSpeech((state) => state.heardText)
  const request = useSpeech((state) => state.spoken?.request)
  const left = useSpeech((state) => state.place)
  const heardTo = useSpeech(({ library }) => library.find(({ id }) => id === openText)?.position)
  const sounds = useSpeech(
    // What begins in the middle was sought by a reader: no box in between.
    ({ playback, spoken }) =>
      isUnderWay(playback) && (playback.kind !== 'preparing' || spoken?.request.from !== undefined),
  )
  const [edited, setEdited] = useState<string | null>(null)
  const turn = `${openText} ${request?.id}`
  // A text of the library may be heard while another, or the draft, is in the box.
  const isHere = openText === null ? heardText === null : request?.text === text
  const heard = sounds && request && isHere ? { text: request.text, isHeard: true } : null
  const page = heard ?? (openText === null ? null : { text, isHeard: false })
  return {
    page: edited === turn ? null : page,
    place: openText === null ? null : ((heard ? heardTo : left) ?? 0),
    isOpen: openText !== null,
    edit: () => setEdited(turn),
    read: () => setEdited(null),
  }
}
