import type { Trial } from '../../store/diagnostics-slice.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './diagnostics-view.module.css'

/** Lets anyone hear from their own device whether it speaks right, and how fast. */
export function EngineTrial() {
  const trial = useSpeech((state) => state.trial)
  const { tryEngine } = useActions()
  const isRunning = trial.kind === 'running'
  return (
    <section className={styles.card} aria-labelledby="trial-title">
      <h2 id="trial-title">Self-test and benchmark</h2>
      <p className={styles.note}>
        The self-test says a phrase into nowhere and judges its length and level; the benchmark says two
        longer texts as well. Both stop what is being spoken.
      </p>
      <div className={styles.buttons}>
        <button type="button" disabled={isRunning} onClick={() => void tryEngine('self-test')}>
          Run the self-test
        </button>
        <button type="button" disabled={isRunning} onClick={() => void tryEngine('benchmark')}>
          Run the benchmark
        </button>
      </div>
      <p role="status">{told(trial)}</p>
      {trial.kind === 'done' && (
        <ul className={styles.list}>
          {trial.results.map(({ name, seconds, rtf, loudness, truePeakDb, fault }) => (
            <li key={name}>
              {name}: {seconds.toFixed(1)} s of speech, real-time factor {rtf.toFixed(2)},{' '}
              {loudness.toFixed(0)} LUFS, peak {truePeakDb.toFixed(1)} dB. {fault}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function told(trial: Trial): string {
  if (trial.kind === 'running') return `Speaking text ${trial.done + 1} of ${trial.of}`
  if (trial.kind === 'failed') return trial.message
  if (trial.kind === 'none') return ''
  return trial.results.every(({ fault }) => fault === null)
    ? 'Passed: the engine speaks as it should.'
    : 'Failed.'
}
