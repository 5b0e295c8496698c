import type { ReactNode } from 'react'
import styles from './disclosure.module.css'
import { ChevronIcon } from './icons.tsx'

interface Props {
  readonly title: string
  /** What is chosen inside, in a few words. */
  readonly now?: string
  readonly onOpen?: () => void
  readonly children: ReactNode
}

/** Controls that are folded away until they are asked for. */
export function Disclosure({ title, now, onOpen, children }: Props) {
  return (
    <details className={styles.root} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className={styles.summary}>
        <ChevronIcon className={styles.chevron} />
        <span className={styles.title}>{title}</span>
        {now !== undefined && <span className={styles.now}>{now}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
