import { useId } from 'react'
import styles from './diagnostics-view.module.css'

interface FactsProps {
  readonly title: string
  readonly facts: Readonly<Record<string, string>>
}

/** A card of names and values. */
export function Facts({ title, facts }: FactsProps) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className={styles.facts}>
        {Object.entries(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
