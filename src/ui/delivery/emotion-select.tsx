import { useId } from 'react'
import { OFFERED_EMOTIONS } from '../../store/delivery-controls.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './delivery-control.module.css'

/** One of the emotions, or one of the user's own. */
export function EmotionSelect() {
  const emotion = useSpeech((state) => state.emotion)
  const own = useSpeech((state) => state.ownEmotions)
  const { setEmotion } = useActions()
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        Emotion
      </label>
      <select
        id={id}
        className={styles.select}
        value={emotion?.name ?? ''}
        onChange={({ target }) => setEmotion(target.value || null, emotion?.strength)}
      >
        <option value="">None</option>
        {OFFERED_EMOTIONS.map((name) => (
          <option key={name} value={name}>
            {name[0]!.toUpperCase() + name.slice(1)}
          </option>
        ))}
        {own.length > 0 && (
          <optgroup label="Your own">
            {own.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  )
}
