import { useId } from 'react'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './delivery-control.module.css'

interface Props {
  readonly style: 'asides' | 'quotes'
  readonly label: string
  /** Null: whoever speaks. */
  readonly voice: string | null
}

/** Gives a part of the writing to another voice. */
export function StyleVoice({ style, label, voice }: Props) {
  const voices = useSpeech((state) => state.voices)
  const { setStyleVoice } = useActions()
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={voice ?? ''}
        onChange={({ target }) => setStyleVoice(style, target.value || null)}
      >
        <option value="">The same voice</option>
        {voices.map(({ id, name, accent }) => (
          <option key={id} value={id}>
            {name}, {accent}
          </option>
        ))}
      </select>
    </div>
  )
}
