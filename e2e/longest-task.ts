import type { Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Microseconds of the processor, where the machine tells them. */
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly functionName?: string } }
}

export interface LongestTask {
  readonly milliseconds: number
  /** What ran in it, longest first. */
  readonly what: string
  readonly tasks: number
}

/**
 * The longest task of the page's main thread while something is done, in time of the processor: what else the machine does
 * meanwhile does not count.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<LongestTask> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  // What journeys before this one have left is not the speech's to clear away.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', '__metadata'],
      excludedCategories: ['*'],
    },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && /RunTask$/.test(name) && mains.some((main) => main.pid === pid && main.tid === tid),
  )
  const cost = ({ tdur, dur = 0 }: TraceEvent) => tdur ?? dur
  const longest = tasks.toSorted((a, b) => cost(b) - cost(a))[0]
  if (!longest) throw new Error('The browser traced no task of the page.')
  const inside = events
    .filter(
      ({ pid, tid, ts, ph }) => ph === 'X' && pid === longest.pid && tid === longest.tid && ts >= longest.ts,
    )
    .filter(({ ts, dur = 0 }) => ts + dur <= longest.ts + longest.dur!)
    .toSorted((a, b) => cost(b) - cost(a))
  const what = inside.slice(0, 6).map((event) => `${event.name} ${cost(event) / 1000} ms`)
  return { milliseconds: cost(longest) / 1000, what: what.join(', '), tasks: tasks.length }
}
