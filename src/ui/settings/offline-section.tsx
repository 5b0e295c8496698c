import { useEffect, useState } from 'react'
import type { OfflineState } from '../../store/offline-slice.ts'
import { bytesInWords, megabytes } from '../format.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './settings-view.module.css'

/** What is kept on this device, how much room it takes, and the rest of it at a press. */
export function OfflineSection() {
  const offline = useSpeech((state) => state.offline)
  const room = useSpeech((state) => state.room)
  const { measureOffline, makeOffline } = useActions()
  const [told, setTold] = useState('')
  useEffect(() => void measureOffline(), [measureOffline])
  const fetchAll = async () => {
    setTold('')
    if (await makeOffline()) setTold('Everything is on this device.')
  }
  return (
    <section className={styles.card} aria-labelledby="offline-title">
      <h2 id="offline-title">Without a network</h2>
      <p className={styles.about}>
        The page, the model and every voice you have used are kept on this device. With all voices and
        dictionaries, nothing is left that needs a network.
      </p>
      <dl className={styles.facts}>
        <dt>Still to be fetched</dt>
        <dd>{toFetch(offline)}</dd>
        <dt>Used by this site</dt>
        <dd>{room ? bytesInWords(room.used) : '–'}</dd>
        <dt>Room left</dt>
        <dd>{room ? bytesInWords(room.available) : '–'}</dd>
        <dt>Kept when space is short</dt>
        <dd>{room ? (room.isPersistent ? 'Yes' : 'Perhaps not: the browser decides') : '–'}</dd>
      </dl>
      {offline.kind === 'fetching' && (
        <progress
          className={styles.meter}
          aria-label="Fetching everything"
          value={offline.loaded}
          max={Math.max(1, offline.total)}
        />
      )}
      <div className={styles.row}>
        <button
          type="button"
          disabled={offline.kind !== 'known' || offline.missing === 0}
          onClick={() => void fetchAll()}
        >
          Make everything available offline
        </button>
      </div>
      <p className={styles.about} role="status">
        {told}
      </p>
    </section>
  )
}

function toFetch(offline: OfflineState['offline']): string {
  if (offline.kind === 'unknown') return '–'
  const missing = offline.kind === 'known' ? offline.missing : offline.total - offline.loaded
  return `${megabytes(missing)} of ${megabytes(offline.total)} MB`
}
