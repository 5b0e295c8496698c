import { useActions, useSpeech } from '../speech-context.ts'
import styles from './listening-speed.module.css'

const FACTORS = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** How fast one listens: at once, at the same pitch, and apart from how fast the voice speaks. */
export function ListeningSpeed() {
  const speed = useSpeech((state) => state.configuration.audio.listeningSpeed)
  const { setListeningSpeed } = useActions()
  const factors = FACTORS.includes(speed) ? FACTORS : [...FACTORS, speed].sort((a, b) => a - b)
  return (
    <label className={styles.field} title="How fast you listen. It changes at once, and the pitch stays.">
      <span className={styles.label}>Listening</span>
      <select
        className={styles.select}
        aria-label="Listening speed"
        value={speed}
        onChange={(event) => setListeningSpeed(Number(event.target.value))}
      >
        {factors.map((factor) => (
          <option key={factor} value={factor}>
            {factor} ×
          </option>
        ))}
      </select>
    </label>
  )
}
