import { useSpeech } from './speech-context.ts'
import styles from './engine-line.module.css'

const PROVIDERS = { wasm: 'WebAssembly', webgpu: 'WebGPU' }

/** Which engine runs, with how many threads and why, and how fast it was. */
export function EngineLine() {
  const model = useSpeech((state) => state.model)
  const result = useSpeech((state) => state.result)
  const info = model.kind === 'ready' ? model.info : null
  return (
    <dl className={styles.engine}>
      <div>
        <dt>Engine</dt>
        <dd>
          {info
            ? `${PROVIDERS[info.provider]}, ${info.threads} ${info.threads === 1 ? 'thread' : 'threads'}`
            : '–'}
        </dd>
      </div>
      <div>
        <dt>Real-time factor</dt>
        <dd>{result ? result.rtf.toFixed(2) : '–'}</dd>
      </div>
      <p className={styles.reason}>{reason(info?.reason, result?.rtf)}</p>
    </dl>
  )
}

function reason(why: string | undefined, rtf: number | undefined): string {
  if (why === undefined) return 'Chosen for this device when the voice model starts.'
  if (rtf === undefined) return why
  return `${why} A second of speech took ${rtf.toFixed(2)} s to make.`
}
