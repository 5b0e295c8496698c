import type { DeviceReport } from '../client/device-report.ts'
import type { SpeechRequest } from '../protocol.ts'
import { DEFAULT_VOICE } from './default-voice.ts'
import type { Monitor } from './monitor.ts'
import { type MonitorReport } from './monitor.ts'
import type { Slice, SliceTools } from './slice.ts'
import { describeFailure } from './speech-failure.ts'

/** What the engine made of a phrase that it should say well. */
export interface TrialResult {
  readonly name: string
  readonly seconds: number
  /** Synthesis seconds ÷ audio seconds. */
  readonly rtf: number
  /** LUFS. */
  readonly loudness: number
  readonly truePeakDb: number
  /** What is wrong with the sound, in a sentence; null where nothing is. */
  readonly fault: string | null
}

export type Trial =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly results: readonly TrialResult[] }
  | { readonly kind: 'failed'; readonly message: string }

export interface DiagnosticsState {
  /** Does the engine say a phrase right, and how fast texts of three lengths. */
  readonly trial: Trial
}

export interface DiagnosticsActions {
  /** Says one phrase into nowhere and judges it; `benchmark`: and two longer texts. Stops what is being said. */
  tryEngine(what: 'self-test' | 'benchmark'): Promise<void>
  /** What this visit has cost so far. */
  monitorReport(): MonitorReport
  deviceReport(): Promise<DeviceReport>
}

interface TrialText {
  readonly name: string
  readonly text: string
  /** As a voice says it at speed 1. */
  readonly seconds: readonly [number, number]
}

export type { DeviceReport }

const PHRASE = 'The quick brown fox jumps over the lazy dog.'
const PARAGRAPH =
  'The river was wide and slow that evening. Two boats came down it without a sound, and nobody on the shore had seen them before. '
const TEXTS: readonly [TrialText, ...TrialText[]] = [
  { name: 'A phrase', text: PHRASE, seconds: [1.5, 5] },
  { name: 'Two sentences', text: PARAGRAPH, seconds: [5, 14] },
  { name: 'Eight sentences', text: PARAGRAPH.repeat(4), seconds: [20, 56] },
]
/** Quieter is silence, louder is noise: LUFS. */
const LOUDNESS = [-40, -8] as const

/** What the Diagnostics page shows beside the rest of the state. */
export function diagnosticsSlice(
  { client, set, get, load }: SliceTools,
  monitor: Monitor,
): Slice<DiagnosticsState, DiagnosticsActions> {
  async function say({ name, text, seconds }: TrialText): Promise<TrialResult> {
    const id = `trial-${crypto.randomUUID()}`
    const request: SpeechRequest = { id, text, markup: 'plain', voice: DEFAULT_VOICE, speed: 1 }
    const options = { format: 'wav', loudness: null, title: '', headings: [], captions: [] } as const
    let rtf = Number.NaN
    const { report } = await client.render(request, options, (event) => {
      if (event.kind === 'done') rtf = event.rtf
    })
    const { loudness, truePeakDb } = report
    return { name, rtf, loudness, truePeakDb, seconds: report.seconds, fault: faultOf(report, seconds) }
  }

  return {
    state: { trial: { kind: 'none' } },
    actions: {
      monitorReport: () => monitor.report,
      deviceReport: () => client.deviceReport(),
      tryEngine: async (what) => {
        const texts = what === 'self-test' ? TEXTS.slice(0, 1) : TEXTS
        get().actions.stop()
        set({ trial: { kind: 'running', done: 0, of: texts.length } })
        try {
          await load()
          const results: TrialResult[] = []
          for (const text of texts) {
            results.push(await say(text))
            set({ trial: { kind: 'running', done: results.length, of: texts.length } })
          }
          set({ trial: { kind: 'done', results } })
        } catch (error) {
          set({ trial: { kind: 'failed', message: describeFailure(error).message } })
        }
      },
    },
  }
}

function faultOf(
  report: { readonly seconds: number; readonly loudness: number; readonly truePeakDb: number },
  [shortest, longest]: readonly [number, number],
): string | null {
  const { seconds, loudness, truePeakDb } = report
  if (!(seconds >= shortest && seconds <= longest)) {
    return `It is ${seconds.toFixed(1)} s long; ${shortest} to ${longest} s would be right.`
  }
  if (!(loudness >= LOUDNESS[0] && loudness <= LOUDNESS[1])) {
    return `Its loudness is ${loudness.toFixed(0)} LUFS; ${LOUDNESS[0]} to ${LOUDNESS[1]} would be right.`
  }
  return truePeakDb > 0 ? `It is clipped: its peak is ${truePeakDb.toFixed(1)} dB.` : null
}
