import { ErrorMessage } from './error-message.tsx'
import styles from './player.module.css'
import { ProgressLine } from './progress-line.tsx'
import { Transport } from './transport.tsx'

/** What is being said and the hold on it, at the bottom of every view: speech goes on while one looks elsewhere. */
export function Player() {
  return (
    <section className={styles.player} aria-label="Player">
      <div className={styles.inside}>
        <ErrorMessage />
        <Transport />
        <ProgressLine />
      </div>
    </section>
  )
}
