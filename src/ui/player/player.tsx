import type { ReactNode } from 'react'
import { ImportNotice } from '../import-notice.tsx'
import { ErrorMessage } from './error-message.tsx'
import styles from './player.module.css'
import { PlaceBar } from './place-bar.tsx'
import { StatusLine } from './status-line.tsx'
import { Transport } from './transport.tsx'

interface PlayerProps {
  /** Told first of what lies over the page, above the player. */
  readonly children?: ReactNode
}

/** What is being said and the hold on it, at the bottom of every view: speech goes on while one looks elsewhere. */
export function Player({ children }: PlayerProps) {
  return (
    <section className={styles.player} aria-label="Player">
      <div className={styles.notices}>
        {children}
        <ImportNotice />
        <ErrorMessage />
      </div>
      <div className={styles.inside}>
        <Transport />
        <PlaceBar />
        <StatusLine />
      </div>
    </section>
  )
}
