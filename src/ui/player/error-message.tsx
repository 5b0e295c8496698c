import { AlertIcon, CloseIcon } from '../icons.tsx'
import styles from './error-message.module.css'
import { useActions, useSpeech } from '../speech-context.ts'

/** What went wrong and what to do; stays until it is dismissed or the next attempt. */
export function ErrorMessage() {
  const error = useSpeech((state) => state.error)
  const { dismissError } = useActions()
  return (
    <div role="alert">
      {error && (
        <div className={styles.error} data-name={error.name}>
          <AlertIcon />
          <p>{error.message}</p>
          <button type="button" aria-label="Dismiss" onClick={dismissError}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  )
}
