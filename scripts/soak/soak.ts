import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import { TestSite } from '../../e2e/test-site.ts'
import { toneSite } from '../../e2e/tones/tone-site.ts'
import { thousandWords } from '../bench/texts.ts'
import { rendererPeakMb } from '../bench/renderer-memory.ts'
import { BROWSER_FLAGS } from '../browser-flags.mjs'
import { buildSite } from '../build-site.mjs'
import { findBrowser } from '../find-browser.mjs'
import '../speak/page-store.ts'
import { startSoak, type SoakCounts } from './soak-in-page.ts'

/** Tones, and the hardware that takes them, go so many times as fast as time. */
const TIMES = 16
/** Until then everything has been loaded and used once; what grows afterwards grows for ever. */
const SETTLED_MINUTE = 5
const MOST_HEAP_GROWTH_MB = 30
const MOST_MEMORY_GROWTH_MB = 150
/** Nothing more is heard for so long, though nothing is paused: it is stuck. */
const STUCK_SECONDS = 60

interface Minute {
  readonly heapMb: number
  /** The largest that any renderer has been so far. */
  readonly peakMb: number
}

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, real: { type: 'string' } },
})
const isReal = values.real !== undefined
const minutes = Number(values.real ?? values.minutes)
if (!(minutes >= 1)) {
  process.stderr.write('Give a number of minutes, at least 1: --minutes 60, or --real 10.\n')
  process.exit(2)
}

/**
 * Lets the built site speak for a long time, one text after the other, while it is paused, sought in and asked for files;
 * prints the memory by the minute, and fails where it grows, where sound is short, or where anything is stuck.
 */
await buildSite()
const site = await new TestSite().switchOn()
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...BROWSER_FLAGS, '--autoplay-policy=no-user-gesture-required'],
})
try {
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('crash', () => faults.push('The page crashed.'))
  if (!isReal) {
    const { answer, prepare } = await toneSite({ factor: 0.1, framesPerToken: 2 }, TIMES)
    site.fault = answer
    await prepare(page)
  }
  await page.goto(`${site.url}#automation`)
  await page.waitForFunction(() => window.litetts !== undefined)
  const failure = await page.evaluate(async () => {
    await window.litetts!.getState().actions.load()
    return window.litetts!.getState().error?.message
  })
  if (failure) throw new Error(failure)
  process.exitCode = report(await soak(page), faults)
} finally {
  await browser.close()
  await site.switchOff()
}

async function soak(page: Page) {
  await page.evaluate(startSoak)
  const table: Minute[] = []
  let counts = await countsOf(page)
  let [heard, since, texts] = [0, Date.now(), 0]
  while (counts.heard < 60 * minutes) {
    // One text is heard and one waits, which follows without a gap.
    if (counts.texts < 2) await add(page, `Part ${++texts}.\n\n${thousandWords()}`)
    await page.waitForTimeout(200)
    counts = await countsOf(page)
    if (counts.heard > heard || counts.isPaused) [heard, since] = [counts.heard, Date.now()]
    if (Date.now() - since > 1_000 * STUCK_SECONDS) {
      counts.faults.push(`Nothing was heard for ${STUCK_SECONDS} s: ${counts.state}.`)
      break
    }
    if (counts.heard < 60 * (table.length + 1)) continue
    table.push({ heapMb: await heapMbOf(page), peakMb: rendererPeakMb() ?? 0 })
    const { heapMb, peakMb } = table.at(-1)!
    const line = `minute ${table.length}: heap ${heapMb.toFixed(1)} MB, renderer at most ${peakMb} MB, ${counts.underruns} underruns`
    process.stdout.write(`${line}, ${counts.done} texts heard, ${counts.files} files\n`)
    await press(page, table.length)
  }
  return { table, counts }
}

function report({ table, counts }: Awaited<ReturnType<typeof soak>>, faults: readonly string[]): number {
  const settled = table[Math.min(SETTLED_MINUTE, table.length) - 1]
  const last = table.at(-1)
  const heapGrowthMb = (last?.heapMb ?? 0) - (settled?.heapMb ?? 0)
  const peakGrowthMb = (last?.peakMb ?? 0) - (settled?.peakMb ?? 0)
  const wrong = [...faults, ...counts.faults]
  if (counts.underruns > 0) wrong.push(`The sound was short ${counts.underruns} times.`)
  if (heapGrowthMb > MOST_HEAP_GROWTH_MB) wrong.push(`The heap grew by ${heapGrowthMb.toFixed(1)} MB.`)
  if (peakGrowthMb > MOST_MEMORY_GROWTH_MB) wrong.push(`The renderer grew by ${peakGrowthMb} MB.`)
  const { heard, underruns, done, files } = counts
  const figures = { minutes: Number((heard / 60).toFixed(1)), heapGrowthMb: Number(heapGrowthMb.toFixed(1)) }
  const model = isReal ? 'real' : `tones at ${TIMES} ×`
  process.stdout.write(
    `${JSON.stringify({ model, ...figures, peakGrowthMb, underruns, texts: done, files, wrong })}\n`,
  )
  return wrong.length === 0 ? 0 : 1
}

/** What listeners do in between: hold on, go to another place, ask for a file. */
async function press(page: Page, minute: number): Promise<void> {
  await page.evaluate(async (minute) => {
    const { actions, spoken } = window.litetts!.getState()
    const { length } = spoken?.request.text ?? ''
    actions.pause()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await actions.resume()
    if (minute % 3 === 0) void actions.seek(Math.floor((length * (minute % 7)) / 10))
    if (minute % 10 === 5) await window.soak!.makeFile()
  }, minute)
}

function add(page: Page, text: string): Promise<void> {
  return page.evaluate((text) => window.soak!.add(text), text)
}

function countsOf(page: Page): Promise<SoakCounts> {
  return page.evaluate(() => window.soak!.counts())
}

/** After everything was freed that can be. */
async function heapMbOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
