import type { Machine } from './machine.ts'

/** What was measured of one contender; times in milliseconds, the best of the rounds. */
export interface Figures {
  readonly name: string
  loadMs?: number
  downloadMb?: number
  peakMb?: number
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
  const head = [
    '',
    'RTF',
    ...texts.map((text) => `first sound, ${text}, s`),
    'load, s',
    'peak, MB',
    'download, MB',
  ]
  const rows = figures.map(({ name, rtf, firstAudioMs, loadMs, peakMb, downloadMb }) => [
    name,
    show(rtf, 2),
    ...texts.map((text) =>
      show(firstAudioMs?.[text] === undefined ? undefined : firstAudioMs[text] / 1000, 2),
    ),
    show(loadMs === undefined ? undefined : loadMs / 1000, 1),
    show(peakMb, 0),
    show(downloadMb, 0),
  ])
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** How many times faster `a` is than `b`, by RTF; undefined where one was not measured. */
export function timesFaster(figures: readonly Figures[], a: string, b: string): number | undefined {
  const rtf = (name: string) => figures.find((one) => one.name === name)?.rtf
  const [fast, slow] = [rtf(a), rtf(b)]
  return fast && slow ? slow / fast : undefined
}
