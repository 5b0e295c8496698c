import { placeToResume } from '../../store/library-entry.ts'
import { roughly, spokenSeconds } from '../format.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './text-editor.module.css'

/** Which text of the library is open, how much of it was heard, and the way back to the draft. */
export function OpenTextBar({ onGoTo }: { readonly onGoTo: (place: number) => void }) {
  const entry = useSpeech(({ library, openText }) => library.find(({ id }) => id === openText))
  const speed = useSpeech((state) => state.speed)
  const { closeText } = useActions()
  if (!entry) return null
  const { title, characters } = entry
  const place = placeToResume(entry)
  return (
    <div className={styles.open}>
      <p className={styles.title} dir="auto">
        {title}
      </p>
      <p className={styles.left}>
        {place > 0
          ? `${Math.floor((100 * place) / characters)} % heard, ${roughly(spokenSeconds(characters - place, speed))} left`
          : `about ${roughly(spokenSeconds(characters, speed))}`}
      </p>
      <div className={styles.tools}>
        {place > 0 && (
          <button type="button" className={styles.tool} onClick={() => onGoTo(0)}>
            From the beginning
          </button>
        )}
        <button type="button" className={styles.tool} onClick={closeText}>
          Back to my draft
        </button>
      </div>
    </div>
  )
}
