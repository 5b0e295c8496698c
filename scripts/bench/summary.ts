import type { Machine } from './machine.ts'

/** What was measured of one contender; times in milliseconds, the best of the rounds. */
export interface Figures {
  readonly name: string
  loadMs?: number
  /** The page opened again, with what the first visit has kept. */
  secondLoadMs?: number
  downloadMb?: number
  /** Resident, of the renderer. */
  peakMb?: number
  /** WebAssembly memory after so much was spoken. */
  heapMb?: Record<string, number>
  /** Synthesis seconds ÷ audio seconds, over all sentences of a round. */
  rtf?: number
  firstAudioMs?: Record<string, number>
}

export interface BenchResult {
  readonly date: string
  readonly commit: string
  readonly machine: Machine
  readonly rounds: number
  readonly figures: readonly Figures[]
}

const show = (value: number | undefined, digits: number) => value?.toFixed(digits) ?? '–'

/** The figures as a Markdown table, and beneath it how the first contender compares with each other one. */
export function summaryTable({ figures }: BenchResult): string {
  const texts = [...new Set(figures.flatMap(({ firstAudioMs }) => Object.keys(firstAudioMs ?? {})))]
  const heaps = [...new Set(figures.flatMap(({ heapMb }) => Object.keys(heapMb ?? {})))]
  const head = [
    '',
    'RTF',
    ...texts.map((text) => `first sound, ${text}, s`),
    'first load, s',
    'second load, s',
    'peak, MB',
    ...heaps.map((text) => `WebAssembly after ${text}, MB`),
    'download, MB',
  ]
  const rows = figures.map(
    ({ name, rtf, firstAudioMs, loadMs, secondLoadMs, peakMb, heapMb, downloadMb }) => [
      name,
      show(rtf, 2),
      ...texts.map((text) =>
        show(firstAudioMs?.[text] === undefined ? undefined : firstAudioMs[text] / 1000, 2),
      ),
      show(loadMs === undefined ? undefined : loadMs / 1000, 1),
      show(secondLoadMs === undefined ? undefined : secondLoadMs / 1000, 1),
      show(peakMb, 0),
      ...heaps.map((text) => show(heapMb?.[text], 0)),
      show(downloadMb, 0),
    ],
  )
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** How many times faster `a` is than `b`, by RTF; undefined where one was not measured. */
export function timesFaster(figures: readonly Figures[], a: string, b: string): number | undefined {
  const rtf = (name: string) => figures.find((one) => one.name === name)?.rtf
  const [fast, slow] = [rtf(a), rtf(b)]
  return fast && slow ? slow / fast : undefined
}
