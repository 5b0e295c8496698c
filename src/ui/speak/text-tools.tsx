import { roughly, spokenSeconds } from '../format.ts'
import { OpenFiles } from '../open-files.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './text-editor.module.css'

interface Props {
  /** The page to read along lies over the box. */
  readonly isReading: boolean
  readonly onEdit: () => void
  /** Back from the box to the page; absent: there is none. */
  readonly onRead: (() => void) | undefined
  /** Where the cursor stands in the box. */
  readonly cursor: () => number
}

/** How long the text is, and what can be done with it. */
export function TextTools({ isReading, onEdit, onRead, cursor }: Props) {
  const text = useSpeech((state) => state.text)
  const speed = useSpeech((state) => state.speed)
  const isOpen = useSpeech((state) => state.openText !== null)
  const { setText, addToQueue, speakFrom, keepText } = useActions()
  const isBlank = text.trim() === ''
  const time = isBlank ? '' : ` · about ${roughly(spokenSeconds(text.length, speed))}`
  return (
    <div id="text-length" className={styles.length}>
      <span className={styles.count}>{`${text.length.toLocaleString('en')} characters${time}`}</span>
      <span className={styles.tools}>
        {isReading && (
          <button type="button" className={styles.tool} onClick={onEdit}>
            Edit
          </button>
        )}
        {!isReading && onRead && (
          <button type="button" className={styles.tool} onClick={onRead}>
            Read
          </button>
        )}
        {!isReading && (
          <button
            type="button"
            className={styles.tool}
            disabled={isBlank}
            title="Speaks from the word where the cursor stands"
            onClick={() => void speakFrom(cursor())}
          >
            From the cursor
          </button>
        )}
        <button type="button" className={styles.tool} disabled={isBlank} onClick={addToQueue}>
          Add to queue
        </button>
        {!isOpen && (
          <button type="button" className={styles.tool} disabled={isBlank} onClick={() => void keepText()}>
            Keep in the library
          </button>
        )}
        <OpenFiles className={styles.tool} />
        {!isOpen && (
          <button
            type="button"
            className={styles.tool}
            disabled={text === ''}
            onClick={() => {
              setText('')
              onEdit()
            }}
          >
            Clear
          </button>
        )}
      </span>
    </div>
  )
}
