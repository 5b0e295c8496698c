import type { ReactNode } from 'react'
import { ImportNotice } from '../import-notice.tsx'
import { ErrorMessage } from './error-message.tsx'
import styles from './player.module.css'
import { ProgressLine } from './progress-line.tsx'
import { Transport } from './transport.tsx'

interface PlayerProps {
  /** Lies over the page, above the player. */
  readonly children?: ReactNode
}

/** What is being said and the hold on it, at the bottom of every view: speech goes on while one looks elsewhere. */
export function Player({ children }: PlayerProps) {
  return (
    <section className={styles.player} aria-label="Player">
      {children}
      <div className={styles.inside}>
        <ImportNotice />
        <ErrorMessage />
        <Transport />
        <ProgressLine />
      </div>
    </section>
  )
}
