import { CloseIcon, PlayIcon } from '../icons.tsx'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './voices.module.css'

/** Blends by name: the user's own, then those that come with the page. */
export function SavedBlends() {
  const blends = useSpeech((state) => state.blends)
  const presets = useSpeech((state) => state.presets)
  const { hear, typeFormula, removeBlend } = useActions()
  return (
    <ul className={styles.tiles} aria-label="Saved blends">
      {[...blends, ...presets].map(({ name, formula }) => (
        <li key={name} className={styles.row}>
          <strong>{name}</strong>
          <code>{formula}</code>
          <button type="button" aria-label={`Hear ${name}`} onClick={() => void hear(formula)}>
            <PlayIcon />
          </button>
          <button type="button" aria-label={`Edit ${name}`} onClick={() => typeFormula(formula)}>
            Edit
          </button>
          {blends.some((blend) => blend.name === name) && (
            <button type="button" aria-label={`Remove ${name}`} onClick={() => void removeBlend(name)}>
              <CloseIcon />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
