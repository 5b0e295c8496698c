import { useContext, useEffect, useRef } from 'react'
import { SpeechContext } from '../speech-context.ts'
import styles from './level-meter.module.css'

/** Speech is seldom louder than this, as root mean square. */
const LOUD = 0.2

/** How loud it is at this moment. Drawn without React, some twenty times a second. */
export function LevelMeter() {
  const store = useContext(SpeechContext)!
  const meter = useRef<HTMLSpanElement>(null)
  useEffect(
    () =>
      store.subscribe(({ level }, before) => {
        if (level === before.level) return
        meter.current?.style.setProperty('--level', String(Math.min(1, Math.sqrt(level / LOUD))))
      }),
    [store],
  )
  return (
    <span ref={meter} className={styles.meter} aria-hidden="true">
      <span />
      <span />
      <span />
      <span />
    </span>
  )
}
