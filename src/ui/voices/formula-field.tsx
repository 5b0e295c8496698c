import { useId, useState } from 'react'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './voices.module.css'

/** The blend as text, both ways. What cannot be read stays, with the place where it stops making sense. */
export function FormulaField({ formula }: { readonly formula: string }) {
  const id = useId()
  const typed = useSpeech((state) => state.lab.typed)
  const { typeFormula } = useActions()
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
        onFocus={() => setEditing(shown)}
        onBlur={() => setEditing(null)}
        onChange={(event) => {
          const text = event.target.value.replaceAll('\n', ' ')
          setEditing(text)
          typeFormula(text)
        }}
      />
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {typed?.problem}
      </p>
    </div>
  )
}
