import { formulaOf } from '../../store/blend-draft.ts'
import { CloseIcon, PlayIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import { useDraft } from './use-draft.ts'
import styles from './voices.module.css'

/** States of the blend that were kept, to hear one against the other. */
export function Compare() {
  const kept = useSpeech((state) => state.lab.kept)
  const formula = formulaOf(useDraft())
  const before = useSpeech(({ lab }) => lab.history.past.at(-1))
  const { keepBlend, forgetKept, hear, typeFormula } = useActions()
  return (
    <section className={styles.card} aria-labelledby="compare-heading">
      <div className={styles.cardHead}>
        <h2 id="compare-heading">Compare</h2>
        <div className={styles.tools}>
          <button
            type="button"
            disabled={!before}
            onClick={() => before && void hear(formulaOf(before))}
            title="The blend as it was before the last change; the change stays"
          >
            Hear it as before
          </button>
          <button type="button" disabled={kept.includes(formula)} onClick={keepBlend}>
            Keep this state
          </button>
        </div>
      </div>
      {kept.length === 0 && (
        <p className={styles.note}>
          Keep a state, go on, and hear one against the other, or let the voice become it while it speaks.
        </p>
      )}
      <ul className={styles.tiles}>
        {kept.map((state, index) => (
          <li key={state} className={`${styles.row} ${styles.state}`} data-current={state === formula}>
            <strong>{labelOf(index)}</strong>
            <code>{state}</code>
            <button
              type="button"
              aria-label={`Hear state ${labelOf(index)}`}
              onClick={() => void hear(state)}
            >
              <PlayIcon />
            </button>
            <button
              type="button"
              aria-label={`Restore state ${labelOf(index)}`}
              disabled={state === formula}
              onClick={() => typeFormula(state)}
            >
              Restore
            </button>
            <button
              type="button"
              aria-label={`Morph to state ${labelOf(index)} while speaking`}
              disabled={state === formula || isMorph(formula) || isMorph(state)}
              onClick={() => typeFormula(`${formula} -> ${state}`)}
            >
              Morph
            </button>
            <button
              type="button"
              aria-label={`Forget state ${labelOf(index)}`}
              onClick={() => forgetKept(state)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** It is on its way to another voice already. */
function isMorph(formula: string): boolean {
  return formula.includes('->')
}

/** A, B … Z, 27 … */
function labelOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1)
}
