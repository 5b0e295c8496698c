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
          <Fact>{engine(model)}</Fact>
        </div>
        <div>
          <dt>A second of speech took</dt>
          <Fact>{cost(rtf)}</Fact>
        </div>
      </dl>
      <p className={styles.reason}>{reason(model)}</p>
    </div>
  )
}

/** Another one is another element: what stands at the end of its line would else move. */
function Fact({ children }: { readonly children: string }) {
  return <dd key={children}>{children}</dd>
}

function cost(rtf: number | undefined): string {
  if (rtf === undefined) return '–'
  // What was spoken before is kept, and costs nothing.
  return rtf < 0.005 ? 'nothing: it was kept' : `${rtf.toFixed(2)} s`
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
