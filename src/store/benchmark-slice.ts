import type { AcousticModelInfo, SpeechEvent } from '../protocol.ts'
import { exportOptions } from './export-options.ts'
import type { Slice, SliceTools } from './slice.ts'
import { newRequestId } from './speech-request.ts'

/** What was measured on this device; times of work, without what the player was waited for. */
export interface BenchmarkFigures {
  readonly info: AcousticModelInfo
  /** Request → first sample handed to the player. */
  readonly firstSoundMs: number
  /** Seconds of work for a second of speech: as it is heard, and as it goes into a file. */
  readonly spokenRtf: number
  readonly fileRtf: number
  /** Of speech, in each. */
  readonly seconds: number
}

export type Benchmark =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly step: 'loading' | 'speaking' | 'file' }
  | { readonly kind: 'done'; readonly figures: BenchmarkFigures }

export interface BenchmarkState {
  readonly benchmark: Benchmark
}

export interface BenchmarkActions {
  /** In a user gesture: a text is spoken aloud, then made into a file. */
  runBenchmark(): Promise<void>
}

/** How fast this device speaks. */
export function benchmarkSlice({
  client,
  set,
  get,
  fail,
  load,
}: SliceTools): Slice<BenchmarkState, BenchmarkActions> {
  async function runBenchmark(): Promise<void> {
    if (get().benchmark.kind === 'running') return
    get().actions.stop()
    const step = (step: Extract<Benchmark, { kind: 'running' }>['step']) =>
      set({ benchmark: { kind: 'running', step } })
    step('loading')
    set({ error: null })
    try {
      await Promise.all([client.openAudio(), load()])
      const { model, voice } = get()
      if (model.kind !== 'ready') return set({ benchmark: { kind: 'idle' } })
      const request = (text: string) =>
        ({ id: newRequestId(), text, markup: 'plain', voice, speed: 1 }) as const
      step('speaking')
      const spoken = await figuresOf((onEvent) => client.speak(request(paragraph(new Date())), onEvent))
      step('file')
      const text = paragraph(new Date())
      const filed = await figuresOf((onEvent) =>
        client.render(request(text), exportOptions(text, {}), onEvent),
      )
      const figures = {
        info: model.info,
        firstSoundMs: spoken.firstAudioMs,
        spokenRtf: spoken.rtf,
        fileRtf: filed.rtf,
        seconds: spoken.audioSeconds,
      }
      set({ benchmark: { kind: 'done', figures } })
    } catch (error) {
      set({ benchmark: { kind: 'idle' } })
      fail(error)
    }
  }

  return { state: { benchmark: { kind: 'idle' } }, actions: { runBenchmark } }
}

type Done = Extract<SpeechEvent, { kind: 'done' }>

async function figuresOf(run: (onEvent: (event: SpeechEvent) => void) => Promise<unknown>): Promise<Done> {
  let done: Done | undefined
  await run((event) => {
    if (event.kind === 'done') done = event
  })
  if (!done) throw new Error('The speech ended without its figures.')
  return done
}

/** Three sentences that were never spoken before: what was is kept, and would cost nothing. */
function paragraph(now: Date): string {
  const [hours, minutes, seconds, rest] = [
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
    now.getMilliseconds(),
  ]
  return (
    `After ${hours} hours, ${minutes} minutes and ${seconds} seconds the boat drifted past the lighthouse. ` +
    `Nobody on the pier had counted more than ${rest} waves, and nobody had been asked to. ` +
    'When the last of the guests had gone, she opened every window and let the night into the hall.'
  )
}
