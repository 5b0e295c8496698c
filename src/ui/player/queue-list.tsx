import { lazy, Suspense, useRef, useState } from 'react'
import { QueueIcon } from '../icons.tsx'
import { useSpeech } from '../speech-context.ts'
import styles from './queue-list.module.css'

const QueuePopup = lazy(async () => ({ default: (await import('./queue-popup.tsx')).QueuePopup }))

/** How many texts wait, and the way to them. */
export function QueueList() {
  const waiting = useSpeech((state) => state.queue.length)
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.trigger}
        aria-label={`Queue, ${waiting} waiting`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <QueueIcon />
        <span className={styles.count}>{waiting}</span>
      </button>
      <Suspense>
        {isOpen && trigger.current && <QueuePopup anchor={trigger.current} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
