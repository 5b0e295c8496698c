import { useShallow } from 'zustand/react/shallow'
import { useSpeech } from '../speech-context.ts'
import { LevelMeter } from './level-meter.tsx'
import styles from './status-line.module.css'
import { statusOf } from './status.ts'

/** What is going on. A screen reader hears it when the kind of thing changes, not every second. */
export function StatusLine() {
  const { title, detail } = useSpeech(useShallow(statusOf))
  return (
    <p className={styles.line}>
      <LevelMeter />
      <span className={styles.title} role="status">
        {title}
      </span>
      {/* With another title another place, so another element: nothing moves. */}
      <span key={title} className={styles.detail}>
        {detail && ` ${detail}`}
      </span>
    </p>
  )
}
