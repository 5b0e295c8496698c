import { useShallow } from 'zustand/react/shallow'
import styles from './progress-line.module.css'
import { useSpeech } from '../speech-context.ts'
import { statusOf } from './status.ts'

/** What is going on, in one line and a bar. A screen reader hears it when the kind of thing changes, not every second. */
export function ProgressLine() {
  const { title, detail, share, ahead } = useSpeech(useShallow(statusOf))
  return (
    <div className={styles.progress}>
      <div
        className={styles.bar}
        data-shown={share !== null}
        role="progressbar"
        aria-label={title}
        aria-hidden={share === null}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={typeof share === 'number' ? Math.round(share * 100) : undefined}
        aria-valuetext={detail || undefined}
      >
        <Fill className={styles.ahead} share={ahead} />
        {share === 'busy' ? (
          <div className={styles.busy} />
        ) : (
          <Fill className={styles.fill} share={share ?? 0} />
        )}
      </div>
      <p className={styles.line}>
        <span className={styles.title} role="status">
          {title}
        </span>
        <span className={styles.detail}>{detail}</span>
      </p>
    </div>
  )
}

function Fill({ className, share }: { readonly className: string | undefined; readonly share: number }) {
  return <div className={className} style={{ transform: `scaleX(${share})` }} />
}
