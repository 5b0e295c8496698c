import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright'
import { groupFolder, readAssetLock } from '../assets/asset-lock.mjs'
import { cacheFolder } from '../assets/cache-folder.mjs'
import { BROWSER_FLAGS } from '../browser-flags.mjs'
import { buildSite } from '../build-site.mjs'
import { findBrowser } from '../find-browser.mjs'
import { ROOT } from '../run-tool.mjs'
import { serve } from '../serve.mjs'
import { usageOf } from '../usage.mjs'
import { contenders, type Contender, type OpenContender } from './contenders.ts'
import { describeCommit, describeMachine } from './machine.ts'
import { preparePeer } from './peer-files.ts'
import { rendererPeakMb } from './renderer-memory.ts'
import type { BrowserLaunch } from './second-visit.ts'
import { summaryTable, timesFaster, type BenchResult, type Figures } from './summary.ts'
import { FIVE_WORDS, LONG_UNITS, SENTENCES, SIXTY_WORDS, thousandWords, THREE_SENTENCES } from './texts.ts'

const FIRST_AUDIO = {
  '5 words': FIVE_WORDS,
  '60 words': SIXTY_WORDS,
  '3 sentences': THREE_SENTENCES,
  '1,000 words': thousandWords(),
}

/** What is spoken while memory is watched. */
const LENGTHS = { '5 words': FIVE_WORDS, '3 sentences': THREE_SENTENCES, '180 words': LONG_UNITS }

const { values } = parseArgs({
  options: {
    provider: { type: 'string', default: 'wasm' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true },
    /** The first sound of three sentences alone, not of 5, 60 and 1,000 words; no memory after long units. */
    quick: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if ((values.provider !== 'wasm' && values.provider !== 'webgpu') || !(rounds >= 1)) {
  console.error(usageOf('bench'))
  process.exit(2)
}

await buildSite()
const int8 = join(
  groupFolder(readAssetLock(join(ROOT, 'assets.lock.json')).find(({ name }) => name === 'model')!),
  'kokoro-v1.0.int8.onnx',
)
const peer = preparePeer(join(cacheFolder(), 'bench-peer'), int8)
const site = await serve({ root: join(ROOT, 'dist') })
const executablePath = await findBrowser()
const options: BrowserLaunch = {
  executablePath,
  args: [...BROWSER_FLAGS, '--autoplay-policy=no-user-gesture-required', '--enable-unsafe-webgpu'],
}
const launch = () => chromium.launch(options)
const chosen = contenders(site.url, peer, values.provider).filter(
  ({ name }) => !values.only || values.only.some((part) => name.includes(part)),
)
const figures = chosen.map(({ name }): Figures => ({ name }))

/** Each alone in a browser of its own: what it loads, how long that takes, how much memory it has ever held. */
async function measureAlone(contender: Contender, into: Figures): Promise<void> {
  const browser = await launch()
  try {
    const open = await contender.open(browser)
    into.loadMs = await open.load()
    into.downloadMb = open.bytesDownloaded() / 1e6
    await open.speak(SENTENCES[1])
    await open.speak(SENTENCES[2])
    if (open.heapMb) await measureMemory(open, into)
    into.peakMb = rendererPeakMb()
    await open.close()
  } finally {
    await browser.close()
  }
  into.secondLoadMs = await contender.comeBack?.(options)
}

/** The memory that another visit comes to. */
async function measureMemory(open: OpenContender, into: Figures): Promise<void> {
  await open.load()
  for (const [name, text] of Object.entries(LENGTHS)) {
    if (values.quick && text === LONG_UNITS) continue
    await open.speak(text)
    into.heapMb = { ...into.heapMb, [name]: await open.heapMb!() }
  }
}

/** All side by side, taking turns, so that a slow moment of the machine meets every one. The best round counts. */
async function measureTurns(browser: Browser): Promise<void> {
  const open: OpenContender[] = []
  for (const contender of chosen) {
    const one = await contender.open(browser)
    await one.load()
    await one.speak(FIVE_WORDS)
    open.push(one)
  }
  for (let round = 1; round <= rounds; round++) {
    for (const [at, one] of open.entries()) {
      let [ms, seconds] = [0, 0]
      for (const sentence of SENTENCES) {
        const spoken = await one.speak(sentence)
        ms += spoken.ms
        seconds += spoken.seconds
      }
      const into = figures[at]!
      into.rtf = Math.min(into.rtf ?? Infinity, ms / 1000 / seconds)
      for (const [text, written] of Object.entries(FIRST_AUDIO)) {
        if (values.quick && text !== '3 sentences') continue
        const first = await one.firstAudio(written)
        into.firstAudioMs = {
          ...into.firstAudioMs,
          [text]: Math.min(into.firstAudioMs?.[text] ?? Infinity, first),
        }
      }
      console.error(`round ${round}: ${into.name}: RTF ${into.rtf.toFixed(2)}`)
    }
  }
  for (const one of open) await one.close()
}

for (const [at, contender] of chosen.entries()) {
  await measureAlone(contender, figures[at]!)
  const { loadMs, secondLoadMs, peakMb } = figures[at]!
  const again = secondLoadMs ? `, second visit ${(secondLoadMs / 1000).toFixed(1)} s` : ''
  console.error(`alone: ${contender.name}: load ${(loadMs! / 1000).toFixed(1)} s${again}, peak ${peakMb} MB`)
}
const browser = await launch()
try {
  await measureTurns(browser)
} finally {
  await browser.close()
  await site.close()
}

const machine = describeMachine(browser.version())
const result: BenchResult = {
  date: new Date().toISOString().slice(0, 10),
  commit: describeCommit(),
  machine,
  rounds,
  figures,
}
const folder = join(ROOT, 'bench/results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${values.provider}.json`), `${JSON.stringify(result, null, 2)}\n`)
console.log(summaryTable(result))
for (const [ours, theirs] of [
  ['LiteTTS, fast', 'kokoro-js fp32, 2 threads'],
  ['LiteTTS, fast', 'kokoro-js q8, as it ships'],
  ['LiteTTS, fast, 1 thread', 'kokoro-js q8, as it ships'],
] as const) {
  const times = timesFaster(figures, ours, theirs)
  if (times) console.log(`${ours} is ${times.toFixed(2)} × as fast as ${theirs}.`)
}
const first = figures[0]?.firstAudioMs
const [short, long] = [first?.['5 words'], first?.['60 words']]
if (short && long) {
  console.log(`The first sound of 60 words takes ${(long / short).toFixed(2)} × as long as that of 5.`)
}
