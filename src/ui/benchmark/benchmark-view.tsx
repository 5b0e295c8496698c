import type { Benchmark } from '../../store/benchmark-slice.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './benchmark-view.module.css'

const STEPS = {
  loading: 'The model is started.',
  speaking: 'Three sentences are spoken.',
  file: 'Three more go into a file.',
} as const

/** How fast this device speaks, for anyone to measure. */
export function BenchmarkView() {
  const benchmark = useSpeech((state) => state.benchmark)
  const { runBenchmark } = useActions()
  return (
    <section className={styles.card} aria-label="Measurement">
      <button type="button" disabled={benchmark.kind === 'running'} onClick={() => void runBenchmark()}>
        {benchmark.kind === 'done' ? 'Measure again' : 'Measure'}
      </button>
      <p role="status">{statusOf(benchmark)}</p>
      {benchmark.kind === 'done' && <Figures {...benchmark.figures} />}
    </section>
  )
}

function Figures({
  info,
  firstSoundMs,
  spokenRtf,
  fileRtf,
  seconds,
}: Extract<Benchmark, { kind: 'done' }>['figures']) {
  return (
    <dl className={styles.figures}>
      <dt>First sound after</dt>
      <dd>{(firstSoundMs / 1000).toFixed(2)} s</dd>
      <dt>Work for a second of speech, as it is heard</dt>
      <dd>{spokenRtf.toFixed(2)} s</dd>
      <dt>Work for a second of speech in a file</dt>
      <dd>{fileRtf.toFixed(2)} s</dd>
      <dt>Measured over</dt>
      <dd>{seconds.toFixed(1)} s of speech each</dd>
      <dt>Computed by</dt>
      <dd>
        {info.provider === 'webgpu' ? 'the graphics processor' : 'the processor'}, plan {info.plan}.{' '}
        {info.reason}
      </dd>
    </dl>
  )
}

function statusOf(benchmark: Benchmark): string {
  if (benchmark.kind === 'running') return STEPS[benchmark.step]
  if (benchmark.kind === 'idle') return ''
  const { spokenRtf } = benchmark.figures
  return spokenRtf < 1
    ? `This device speaks ${(1 / spokenRtf).toFixed(1)} times faster than it is heard.`
    : `This device takes ${spokenRtf.toFixed(1)} times as long as what it says lasts, so it gathers some before it begins.`
}
