import { useEffect } from 'react'
import { megabytes, roughly } from '../format.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './settings-view.module.css'

/** How much of what was spoken is kept on this device, and a way to forget it. */
export function KeptSpeechSection() {
  const kept = useSpeech((state) => state.keptSpeech)
  const { measureKeptSpeech, forgetKeptSpeech } = useActions()
  useEffect(() => void measureKeptSpeech(), [measureKeptSpeech])
  return (
    <section className={styles.card} aria-labelledby="kept-speech-title">
      <h2 id="kept-speech-title">Speech that is kept</h2>
      <p className={styles.about}>
        What was spoken sounds again at once. It never leaves this device; what was heard longest ago goes
        first.
      </p>
      <dl className={styles.facts}>
        <dt>Kept</dt>
        <dd>{kept ? (kept.entries > 0 ? `${roughly(kept.seconds)} of speech` : 'Nothing') : '–'}</dd>
        <dt>Takes</dt>
        <dd>{kept ? `${megabytes(kept.bytes)} of at most ${megabytes(kept.limitBytes)} MB` : '–'}</dd>
      </dl>
      <div className={styles.row}>
        <button type="button" disabled={!kept || kept.entries === 0} onClick={() => void forgetKeptSpeech()}>
          Forget what was spoken
        </button>
      </div>
    </section>
  )
}
