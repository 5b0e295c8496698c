import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { SampleQueue } from '../../src/audio/sample-queue.ts'
import { TimeStretcher } from '../../src/audio/time-stretcher.ts'
import { BROWSER_FLAGS } from '../browser-flags.mjs'
import { buildSite } from '../build-site.mjs'
import { findBrowser } from '../find-browser.mjs'
import { ROOT } from '../run-tool.mjs'
import { serve } from '../serve.mjs'
import { openOurs, type OurPage } from './our-page.ts'
import { SENTENCES, thousandWords } from './texts.ts'
import { warpedDistance } from './warped-distance.ts'

const PERCENTS = [0, 10, 25, 50, 100]
const TWENTY_WORDS =
  'At the end of the lane two children were feeding a grey donkey, and nobody had the heart to stop them.'
/** Each round begins with another word, for the model keeps what it last prepared. */
const OPENINGS = ['Well', 'Now', 'Listen', 'Still', 'Indeed', 'So']
const inRound = (text: string, round: number) => `${OPENINGS[round % OPENINGS.length]!}, ${text}`

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'lengths,hurry,replay' },
  },
})
const rounds = Number(values.rounds)
const parts = values.only.split(',')

/**
 * How live it is: how soon speech that is kept sounds again; the first sound of a thousand words beside that of twenty;
 * what hurrying gains and costs. Takes turns, the best round counts. Prints a JSON line for each part.
 */
await buildSite()
const site = await serve({ root: `${ROOT}/dist` })
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...BROWSER_FLAGS, '--autoplay-policy=no-user-gesture-required'],
})
try {
  const ours = await openOurs(browser, site.url, '', 'af_heart')
  await ours.load()
  await ours.speak(SENTENCES[0])
  if (parts.includes('replay')) tell(await measureReplay(ours))
  if (parts.includes('lengths')) tell(await compareLengths(ours))
  if (parts.includes('hurry')) for (const percent of PERCENTS) tell(await measureHurry(ours, percent))
} finally {
  await browser.close()
  await site.close()
}

async function compareLengths(ours: OurPage) {
  let [twenty, thousand] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    twenty = Math.min(twenty, await ours.firstAudio(inRound(TWENTY_WORDS, round)))
    thousand = Math.min(thousand, await ours.firstAudio(inRound(thousandWords(), round)))
  }
  return {
    firstOf20Ms: Math.round(twenty),
    firstOf1000Ms: Math.round(thousand),
    ratio: rounded(thousand / twenty),
  }
}

/** The real-time factor is of what is heard: after it was stretched back. */
async function measureHurry(ours: OurPage, percent: number) {
  await ours.page.evaluate(
    (latencyGain) => void window.litetts!.getState().actions.changeSettings({ engine: { latencyGain } }),
    percent,
  )
  let [first, rtf] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    first = Math.min(first, await ours.firstAudio(inRound(SENTENCES[1], round)))
    const { ms, seconds } = await ours.speak(inRound(SENTENCES[2], round))
    rtf = Math.min(rtf, ms / 1000 / (seconds * (1 + percent / 100)))
  }
  await ours.page.evaluate(
    () => void window.litetts!.getState().actions.changeSettings({ engine: { latencyGain: 0 } }),
  )
  const factor = 1 + percent / 100
  const fast = await samplesAt(ours, factor)
  const distance = warpedDistance(stretchedBack(fast, factor), await samplesAt(ours, 1))
  return { percent, firstMs: Math.round(first), rtf: rounded(rtf), distanceDb: rounded(distance) }
}

/** What the page would save at that speed of the model. */
async function samplesAt({ page }: OurPage, speed: number): Promise<Float32Array> {
  const samples = await page.evaluate(
    async ({ text, speed }) => {
      const { actions } = window.litetts!.getState()
      actions.setText(text)
      actions.setSpeed(speed)
      const made = await actions.render({ format: 'pcm', loudness: null })
      actions.setSpeed(1)
      return made && [...new Int16Array(await made.file.arrayBuffer())]
    },
    { text: SENTENCES[1], speed },
  )
  if (!samples) throw new Error('The page made no sound.')
  return Float32Array.from(samples, (sample) => sample / 32_768)
}

function stretchedBack(pcm: Float32Array, factor: number): Float32Array {
  const stretcher = new TimeStretcher()
  stretcher.rate = 1 / factor
  const queue = new SampleQueue()
  queue.push(pcm)
  const out = new Float32Array(Math.round(pcm.length * factor))
  stretcher.read(queue, out, out.length)
  return out
}

/** From the press to the player that plays, of a sentence that was heard before. */
async function measureReplay(ours: OurPage): Promise<object> {
  await ours.page.evaluate(
    () => void window.litetts!.getState().actions.changeSettings({ limits: { keepSpeech: true } }),
  )
  await ours.page.evaluate(async (text) => {
    const { actions } = window.litetts!.getState()
    actions.setText(text)
    await actions.speak()
    actions.stop()
  }, SENTENCES[0])
  const each: number[] = []
  for (let round = 0; round < 3 * rounds; round++) each.push(await ours.firstAudio(SENTENCES[0]))
  await ours.page.evaluate(
    () => void window.litetts!.getState().actions.changeSettings({ limits: { keepSpeech: false } }),
  )
  each.sort((a, b) => a - b)
  return { replayMs: Math.round(each[0]!), medianMs: Math.round(each[each.length >> 1]!) }
}

function tell(measured: object): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`)
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
