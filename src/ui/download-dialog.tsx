import { AlertDialog } from '@base-ui/react/alert-dialog'
import styles from './notices.module.css'
import { megabytes } from './format.ts'
import { useActions, useSpeech } from './speech-context.ts'

/** Asks before something is downloaded that may cost. */
export function DownloadDialog() {
  const question = useSpeech((state) => state.question)
  const { answer } = useActions()
  const size = megabytes(question?.bytes ?? 0)
  return (
    <AlertDialog.Root open={question !== null} onOpenChange={(open) => !open && answer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.dialog}>
          <AlertDialog.Title className={styles.title}>Download {size} MB?</AlertDialog.Title>
          <AlertDialog.Description>
            The voice model is downloaded once and kept on this device.
            {question?.isMetered === true && ' This connection seems to be metered.'}
          </AlertDialog.Description>
          <div className={styles.buttons}>
            <button type="button" onClick={() => answer(true)}>
              Download
            </button>
            <AlertDialog.Close>Not now</AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
