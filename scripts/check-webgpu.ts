import { SAMPLE_RATE } from '../src/config/limits.ts'
import type { BrowserContext } from 'playwright'
import { logMelDistance } from '../src/engine/log-mel-distance.ts'
import { buildSite } from './build-site.mjs'
import { withSite } from './speak/open-site.ts'
import { downloadSpeech } from './speak/speak-on-page.ts'
import './speak/page-store.ts'

/**
 * Says one word in the built site on Chromium's software GPU, and compares it with WebAssembly. That GPU is some hundred times
 * slower than real time, so it takes minutes: `npm run check-webgpu -- [jsep|native]`.
 */
const WORD = 'Yes.'
/** In dB, as for the golden phrase. */
const FARTHEST = 0.5
const FLAGS = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']
const WAV_HEADER = 44
/** No step on the page takes longer. */
const LONGEST_MS = 1_800_000

const runtime = process.argv[2] ?? 'jsep'
if (runtime !== 'jsep' && runtime !== 'native') {
  console.error(`${runtime} is not known; it is jsep or native.`)
  process.exit(2)
}
await buildSite()
await withSite({ isolated: true, flags: FLAGS }, async (context, url) => {
  const right = await say(context, `${url}?provider=wasm`)
  const heard = await say(context, `${url}?provider=webgpu&gpu=${runtime}`)
  const distance = logMelDistance(heard.pcm, right.pcm)
  const isRight = heard.provider === 'webgpu' && heard.pcm.length === right.pcm.length && distance <= FARTHEST
  for (const { provider, reason, pcm, ms } of [right, heard]) {
    console.log(`${provider}: ${pcm.length} samples in ${(ms / 1000).toFixed(1)} s. ${reason}`)
  }
  console.log(`log-mel distance ${distance.toFixed(3)} dB: ${isRight ? 'right' : 'WRONG'}`)
  if (!isRight) process.exitCode = 1
})

/** The page's download of the word, and what it was made with. */
async function say(context: BrowserContext, address: string) {
  const page = await context.newPage()
  page.setDefaultTimeout(LONGEST_MS)
  await page.goto(`${address}#automation`)
  await page.waitForFunction(() => window.litetts !== undefined)
  await page.evaluate(async (word) => {
    const { actions } = window.litetts!.getState()
    actions.setText(word)
    await actions.load()
  }, WORD)
  const started = Date.now()
  const { file: wav, report } = await downloadSpeech(page)
  const ms = Date.now() - started
  const model = await page.evaluate(() => window.litetts!.getState().model)
  await page.close()
  if (model.kind !== 'ready') throw new Error('The model is not there any more.')
  const end = WAV_HEADER + 2 * Math.round(report.seconds * SAMPLE_RATE)
  const samples = new Int16Array(new Uint8Array(wav.subarray(WAV_HEADER, end)).buffer)
  return { ...model.info, ms, pcm: Float32Array.from(samples, (sample) => sample / 2 ** 15) }
}
