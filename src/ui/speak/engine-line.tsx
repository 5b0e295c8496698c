import type { LoadState } from '../../protocol.ts'
import { useSpeech } from '../speech-context.ts'
import styles from './engine-line.module.css'

const PROVIDERS = { wasm: 'WebAssembly', webgpu: 'WebGPU' }

/** Which engine runs, with how many threads and why, and how fast it was. */
export function EngineLine() {
  const model = useSpeech((state) => state.model)
  const rtf = useSpeech((state) => state.result?.rtf)
  return (
    <div className={styles.engine}>
      <dl className={styles.facts}>
        <div>
          <dt>Engine</dt>
          <dd>{engine(model)}</dd>
        </div>
        <div>
          <dt>Real-time factor</dt>
          <dd>{rtf === undefined ? '–' : rtf.toFixed(2)}</dd>
        </div>
      </dl>
      <p className={styles.reason}>{reason(model)}</p>
      {rtf !== undefined && <p className={styles.reason}>{cost(rtf)}</p>}
    </div>
  )
}

/** What was spoken before is kept, and costs nothing. */
function cost(rtf: number): string {
  return rtf < 0.005
    ? 'This was spoken before, and kept.'
    : `One second of speech took ${rtf.toFixed(2)} s to make.`
}

function engine(model: LoadState): string {
  if (model.kind !== 'ready') return '–'
  const { provider, threads } = model.info
  return `${PROVIDERS[provider]}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`
}

function reason(model: LoadState): string {
  if (model.kind !== 'ready') return 'Chosen for this device when the voice model starts.'
  return [model.info.reason, model.notice].filter(Boolean).join(' ')
}
