import { useState } from 'react'
import styles from './notices.module.css'
import { useActions, useSpeech } from './speech-context.ts'

/** Offers the newer version of the site; nothing that was written is lost by taking it. */
export function UpdatePrompt() {
  const isWaiting = useSpeech((state) => state.isUpdateWaiting)
  const { updateSite } = useActions()
  const [isLater, setLater] = useState(false)
  return (
    <div role="status">
      {isWaiting && !isLater && (
        <div className={styles.update}>
          <p>A newer version of this page is ready. Your text and settings are kept.</p>
          <button type="button" onClick={updateSite}>
            Use it now
          </button>
          <button type="button" onClick={() => setLater(true)}>
            Later
          </button>
        </div>
      )}
    </div>
  )
}
