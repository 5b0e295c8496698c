import { useId, useRef, useState } from 'react'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './voices.module.css'

/** The blend as text, both ways. What cannot be read stays, with the place where it stops making sense. */
export function FormulaField({ formula }: { readonly formula: string }) {
  const id = useId()
  const typed = useSpeech((state) => state.lab.typed)
  const { typeFormula } = useActions()
  const visit = useRef(0)
  /** While it is typed in, the text is not written anew under the caret. */
  const [editing, setEditing] = useState<string | null>(null)
  const shown = editing ?? typed?.text ?? formula
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Formula</label>
      <textarea
        id={id}
        className={styles.formula}
        rows={2}
        value={shown}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={typed !== null}
        aria-describedby={`${id}-problem`}
        onFocus={({ currentTarget }) => {
          // A browser brings no more than the caret into sight.
          currentTarget.scrollIntoView({ block: 'nearest' })
          visit.current += 1
          setEditing(shown)
        }}
        onBlur={() => setEditing(null)}
        onChange={(event) => {
          const text = event.target.value.replaceAll('\n', ' ')
          setEditing(text)
          // What is typed at one visit is one step.
          typeFormula(text, `typing ${visit.current}`)
        }}
      />
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {typed?.problem}
      </p>
    </div>
  )
}
