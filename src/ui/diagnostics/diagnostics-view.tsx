import { useEffect, useState } from 'react'
import type { DeviceReport } from '../../store/diagnostics-slice.ts'
import type { Figures, MonitorReport } from '../../store/monitor.ts'
import type { SpeechState } from '../../store/speech-state.ts'
import { bytesInWords, clock, megabytes } from '../format.ts'
import { saveFile } from '../save-file.ts'
import { useActions, useSpeech } from '../speech-context.ts'
import styles from './diagnostics-view.module.css'
import { EngineTrial } from './engine-trial.tsx'
import { Facts } from './facts.tsx'

const LENGTHS = { short: 'Up to 100 characters', medium: 'Up to 1,000', long: 'Longer' } as const

const STATES = { idle: 'Not started', downloading: 'Downloading', starting: 'Starting' } as const

/** What runs, how well, and on what. Nothing of it leaves the page unless it is exported. */
export function DiagnosticsView() {
  const model = useSpeech((state) => state.model)
  const download = useSpeech((state) => state.download)
  const room = useSpeech((state) => state.room)
  const keptSpeech = useSpeech((state) => state.keptSpeech)
  const result = useSpeech((state) => state.result)
  const notices = useSpeech((state) => state.notices)
  const trial = useSpeech((state) => state.trial)
  const configuration = useSpeech((state) => state.configuration)
  const { monitorReport, deviceReport, measureOffline, measureKeptSpeech } = useActions()
  const [device, setDevice] = useState<DeviceReport | null>(null)
  // Read anew whenever something was spoken.
  const [report, setReport] = useState(monitorReport)
  useEffect(() => setReport(monitorReport()), [monitorReport, result, trial])
  useEffect(() => void measureOffline(), [measureOffline, model.kind])
  useEffect(() => void measureKeptSpeech(), [measureKeptSpeech, model.kind, result])
  useEffect(() => void deviceReport().then(setDevice), [deviceReport, model.kind])
  const save = () => {
    const all = {
      made: new Date().toISOString(),
      model,
      download,
      room,
      keptSpeech,
      device,
      report,
      trial,
      notices,
      configuration,
    }
    saveFile(
      new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' }),
      'litetts-diagnostics.json',
    )
  }
  return (
    <div className={styles.diagnostics}>
      <Facts title="Engine" facts={engineFacts(model, device)} />
      <Facts
        title="Room"
        facts={{
          'Used by this site': room ? bytesInWords(room.used) : '–',
          'Room left': room ? bytesInWords(room.available) : '–',
          'Kept when space is short': room ? (room.isPersistent ? 'Yes' : 'The browser decides') : '–',
          'Memory of this page': device?.memoryBytes ? bytesInWords(device.memoryBytes) : 'Not told here',
        }}
      />
      <Facts
        title="Pieces of speech in this visit"
        facts={{
          'Made by the model': keptSpeech ? String(keptSpeech.misses) : '–',
          'Heard again from memory': keptSpeech ? String(keptSpeech.hitsInMemory) : '–',
          'Heard again from this device': keptSpeech
            ? String(keptSpeech.hits - keptSpeech.hitsInMemory)
            : '–',
          'Kept on this device': keptSpeech
            ? `${clock(keptSpeech.seconds)}, ${megabytes(keptSpeech.bytes)} of ${megabytes(keptSpeech.limitBytes)} MB`
            : '–',
        }}
      />
      <EngineTrial />
      <Measured report={report} />
      <Facts title="Device" facts={deviceFacts(device)} />
      <section className={styles.card} aria-labelledby="errors-title">
        <h2 id="errors-title">What went wrong</h2>
        {report.errors.length === 0 && notices.length === 0 && <p>Nothing in this visit.</p>}
        <ul className={styles.list}>
          {[...notices, ...report.errors.map(({ at, message }) => `${at.slice(11, 19)} ${message}`)].map(
            (line) => (
              <li key={line}>{line}</li>
            ),
          )}
        </ul>
        <p className={styles.note}>Nothing on this page is sent anywhere.</p>
        <button type="button" onClick={save}>
          Export as JSON
        </button>
      </section>
    </div>
  )
}

function engineFacts(model: SpeechState['model'], device: DeviceReport | null): Record<string, string> {
  const isolation = device
    ? device.isIsolated
      ? 'Isolated: threads are possible'
      : 'Not isolated: one thread'
    : '–'
  if (model.kind !== 'ready')
    return { State: model.kind === 'failed' ? model.message : STATES[model.kind], Isolation: isolation }
  const { provider, threads, plan, reason } = model.info
  return {
    'Runs on': provider === 'wasm' ? 'WebAssembly' : 'WebGPU',
    Why: reason,
    Threads: String(threads),
    Plan: plan,
    Isolation: isolation,
    'Started in': `${(model.loadMs / 1000).toFixed(1)} s`,
    ...(model.notice && { Note: model.notice }),
  }
}

function deviceFacts(device: DeviceReport | null): Record<string, string> {
  if (!device) return { Browser: '–' }
  return {
    Browser: device.browser,
    Cores: String(device.cores),
    Memory: device.memoryGb === null ? 'Not told here' : `${device.memoryGb} GB or more`,
    WebGPU: device.hasWebGpu ? 'There' : 'Not there',
    'Works offline': device.hasServiceWorker ? 'Yes' : 'Not in this visit',
    Installed: device.isInstalled ? 'Yes' : 'No',
    Screen: device.screen,
  }
}

function Measured({ report }: { readonly report: MonitorReport }) {
  const rows: [string, Figures][] = [
    ['All', report.all],
    ...Object.entries(LENGTHS).map(([length, label]): [string, Figures] => [
      label,
      report.byLength[length as keyof typeof LENGTHS],
    ]),
    ...Object.entries(report.byVoice),
  ]
  return (
    <section className={`${styles.card} ${styles.wide}`} aria-labelledby="measured-title">
      <h2 id="measured-title">Measured in this visit</h2>
      <p className={styles.note}>
        {report.utterances} texts, {report.audioSeconds.toFixed(0)} s of speech, the player ran dry{' '}
        {report.underruns} times. Half, 95 % and 99 % of the texts were as fast as this or faster.
      </p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Measured figures">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Texts</th>
              <th scope="col">Number</th>
              <th scope="col">Real-time factor, 50 / 95 / 99 %</th>
              <th scope="col">First sound in s, 50 / 95 / 99 %</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, { rtf, firstAudioMs }]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{rtf.count}</td>
                <td>{quantiles(rtf, 1)}</td>
                <td>{quantiles(firstAudioMs, 1000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function quantiles({ p50, p95, p99 }: Figures['rtf'], unit: number): string {
  return [p50, p95, p99].map((value) => (value === null ? '–' : (value / unit).toFixed(2))).join(' / ')
}
