import { roughly, spokenSeconds } from '../format.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './text-editor.module.css'

/** The box for the text, with its length in characters and time. */
export function TextEditor() {
  const text = useSpeech((state) => state.text)
  const speed = useSpeech((state) => state.speed)
  const { setText } = useActions()
  const blank = text.trim() === ''
  return (
    <div className={styles.editor}>
      <label className={styles.label} htmlFor="text">
        Text
      </label>
      <textarea
        id="text"
        className={styles.box}
        dir="auto"
        rows={9}
        placeholder="Type or paste what you want to hear."
        aria-describedby="text-length"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p id="text-length" className={styles.length}>
        <span>{text.length.toLocaleString('en')} characters</span>
        {!blank && <span>about {roughly(spokenSeconds(text.length, speed))}</span>}
        <button
          type="button"
          className={styles.clear}
          disabled={text === ''}
          onClick={() => {
            setText('')
            document.getElementById('text')?.focus()
          }}
        >
          Clear
        </button>
      </p>
    </div>
  )
}
