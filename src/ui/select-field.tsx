import { useId, type ReactNode } from 'react'
import styles from './fields.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Options. */
  readonly children: ReactNode
}

/** One of several, with its name above. */
export function SelectField({ label, value, onChange, children }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select id={id} className={styles.box} value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </div>
  )
}
