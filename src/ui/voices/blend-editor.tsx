import { formulaOf, type HalfName } from '../../store/blend-draft.ts'
import { randomised, withSplit } from '../../store/draft-edits.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import { FormulaField } from './formula-field.tsx'
import { HalfEditor } from './half-editor.tsx'
import { useDraft, useHalf } from './use-draft.ts'
import styles from './voices.module.css'

interface BlendEditorProps {
  /** The half that the map and the list work on. */
  readonly half: HalfName
  readonly onHalf: (half: HalfName) => void
}

/** The blend in exact numbers: a slider a voice, and the formula that says the same. */
export function BlendEditor({ half, onHalf }: BlendEditorProps) {
  const draft = useDraft()
  const hasPast = useSpeech((state) => state.lab.history.past.length > 0)
  const hasFuture = useSpeech((state) => state.lab.history.future.length > 0)
  const { editBlend, undoBlend, redoBlend } = useActions()
  const editable = useHalf(half)
  const isSplit = draft.kind === 'sliders' && draft.prosody !== undefined
  return (
    <section className={styles.card} aria-labelledby="blend-heading">
      <div className={styles.cardHead}>
        <h2 id="blend-heading">Blend</h2>
        <div className={styles.tools}>
          <button type="button" disabled={!hasPast} onClick={undoBlend}>
            Undo
          </button>
          <button type="button" disabled={!hasFuture} onClick={redoBlend}>
            Redo
          </button>
          <button
            type="button"
            disabled={!editable || editable.half.voices.length < 2}
            onClick={() => editable?.edit(randomised(editable.half, Math.random))}
          >
            Randomise
          </button>
        </div>
      </div>
      {draft.kind === 'text' ? (
        <p className={styles.note}>
          This formula morphs or holds blends within blends, which sliders cannot show. Edit it as text.
        </p>
      ) : (
        <>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isSplit}
              onChange={(event) => {
                editBlend(withSplit(draft, event.target.checked))
                if (!event.target.checked) onHalf('timbre')
              }}
            />
            Sound and melody from different recipes
          </label>
          {isSplit && (
            <div
              className={styles.tabs}
              role="group"
              aria-label="Half that the sliders, the map and the list edit"
            >
              <button type="button" aria-pressed={half === 'timbre'} onClick={() => onHalf('timbre')}>
                Timbre
              </button>
              <button type="button" aria-pressed={half === 'prosody'} onClick={() => onHalf('prosody')}>
                Prosody
              </button>
            </div>
          )}
          <HalfEditor name={half} label={isSplit ? half : 'voice'} />
        </>
      )}
      <FormulaField formula={formulaOf(draft)} />
    </section>
  )
}
