import { CloseIcon } from './icons.tsx'
import styles from './notices.module.css'
import { useActions, useSpeech } from './speech-context.ts'

/** What file is being read and how far, with a way to cancel; then what has come in. */
export function ImportNotice() {
  const importing = useSpeech((state) => state.importing)
  const { cancelImport } = useActions()
  return (
    <>
      <div role="status">{importing === null && <Arrived />}</div>
      {importing && (
        <div className={styles.arrival} role="group" aria-label="Opening files">
          <p>
            Opening “{importing.name}”{importing.waiting > 0 && `, ${importing.waiting} more after it`} …
            <progress
              className={styles.progress}
              aria-label={`Reading ${importing.name}`}
              value={importing.share ?? undefined}
            />
          </p>
          <button type="button" onClick={cancelImport}>
            Cancel
          </button>
        </div>
      )}
    </>
  )
}

function Arrived() {
  const arrival = useSpeech((state) => state.arrival)
  const { dismissArrival, setVoice } = useActions()
  if (!arrival) return null
  const { titles, language, voices } = arrival
  return (
    <div className={styles.arrival}>
      <p>
        {titles.length === 1 ? `“${titles[0]}” is` : `${titles.length} texts are`} in your library.
        {language !== null && ` ${sentenceOn(language)}`}
      </p>
      {voices.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          onClick={() => {
            setVoice(id)
            dismissArrival()
          }}
        >
          Use the voice {name}
        </button>
      ))}
      <button type="button" className={styles.close} aria-label="Dismiss" onClick={dismissArrival}>
        <CloseIcon />
      </button>
    </div>
  )
}

function sentenceOn(language: string): string {
  const name = nameOf(language)
  return `It seems to be in ${name}, and will be read by the rules of English.`
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  } catch {
    // What a file says of itself may be anything.
    return 'another language'
  }
}
