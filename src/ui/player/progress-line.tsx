import { useShallow } from 'zustand/react/shallow'
import { useSpeech } from '../speech-context.ts'
import { LevelMeter } from './level-meter.tsx'
import styles from './progress-line.module.css'
import { SeekBar } from './seek-bar.tsx'
import { statusOf } from './status.ts'

/** What is going on, in one line and a bar. A screen reader hears it when the kind of thing changes, not every second. */
export function ProgressLine() {
  const { title, detail, share } = useSpeech(useShallow(statusOf))
  const isSpoken = useSpeech(
    ({ playback, spoken }) =>
      playback.kind === 'speaking' ||
      playback.kind === 'paused' ||
      (playback.kind === 'preparing' && spoken?.request.from !== undefined),
  )
  return (
    <div className={styles.progress}>
      <div className={styles.bars}>
        {isSpoken ? <SeekBar /> : <Bar title={title} detail={detail} share={share} />}
      </div>
      <p className={styles.line}>
        <LevelMeter />
        <span className={styles.title} role="status">
          {title}
        </span>
        {/* With another title another place, so another element: nothing moves. */}
        <span key={title} className={styles.detail}>
          {detail}
        </span>
      </p>
    </div>
  )
}

interface BarProps {
  readonly title: string
  readonly detail: string
  readonly share: number | 'busy' | null
}

function Bar({ title, detail, share }: BarProps) {
  if (share === null) return null
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={title}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === 'busy' ? undefined : Math.round(share * 100)}
      aria-valuetext={detail || undefined}
    >
      {share === 'busy' ? (
        <div className={styles.busy} />
      ) : (
        <div className={styles.fill} style={{ transform: `scaleX(${share})` }} />
      )}
    </div>
  )
}
