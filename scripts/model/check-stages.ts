import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AcousticInput } from '../../src/engine/acoustic-model.ts'
import { WindowedAcousticModel } from '../../src/engine/windowed-acoustic-model.ts'
import { groupFolder, readAssetLock } from '../assets/asset-lock.mjs'
import { acousticInputs, readVoice } from './acoustic-inputs.ts'
import { WINDOW } from './build-model.ts'
import { CHECK_VOICES } from './check-texts.ts'
import { compareSignals, worse, type Difference } from './compare-signals.ts'
import { LIVE_CHECK_TEXTS } from './live-check-texts.ts'
import { openGraph } from './open-graph.ts'
import { openModel } from './open-model.ts'
import { dequantise } from './passes/dequantise.ts'
import { cutModel } from './prepare-graphs.ts'
import { readOnnx } from './read-onnx.ts'
import { tidy } from './tidy.ts'

/**
 * Whether the model in its stages, as it ships and as the page runs it for a file, says what the published graph says in
 * one: twenty sentences, four voices in turn, sample by sample; with a delivery that asks for nothing, the same bits.
 */
const BAR = 1e-4

const groups = readAssetLock(join(import.meta.dirname, '../../assets.lock.json'))
const folderOf = (group: string) => groupFolder(groups.find(({ name }) => name === group)!)
const published = readOnnx(readFileSync(join(folderOf('model'), 'kokoro-v1.0.int8.onnx')))
const whole = await openGraph(tidy(dequantise)(published))
const stages = new WindowedAcousticModel(
  await openModel(cutModel(published), 'fast'),
  WINDOW,
  { expect: () => Promise.reject(new Error('A file is measured, not expected.')) },
  { provider: 'wasm', threads: 1, plan: 'fast', reason: '' },
)

async function inStages(input: Omit<AcousticInput, 'use' | 'blend' | 'speed'>): Promise<Float32Array> {
  const windows = stages.generate({ ...input, speed: 1, use: 'export', blend: [] })
  const { value, done } = await windows.next()
  if (done) throw new Error('The model said nothing.')
  return value.pcm
}

let difference: Difference | undefined
let broken = false
for (const [index, { us, gb }] of LIVE_CHECK_TEXTS.entries()) {
  const voice = CHECK_VOICES[index % CHECK_VOICES.length]!
  const rows = readVoice(join(folderOf('voices'), `${voice}.bin`))
  const inputs = acousticInputs(voice.startsWith('b') ? gb : us, rows)
  const { audio } = await whole.run({ ...inputs, speed: { shape: [1], data: Float32Array.of(1) } })
  const [tokens, style] = [[...inputs['tokens']!.data], inputs['style']!.data]
  const made = await inStages({ tokens, style })
  const asked = tokens.slice(2)
  const neutral = { pitch: asked.map(() => 0), range: asked.map(() => 1), rate: asked.map(() => 1) }
  const same = await inStages({ tokens, style, delivery: neutral })
  const one = compareSignals(made, audio!.data)
  const isSame = same.every((sample, at) => sample === made[at])
  const holds = made.length === audio!.data.length && one.largest <= BAR && isSame
  broken ||= !holds
  difference = worse(difference, one)
  console.log(
    `${holds ? 'ok  ' : 'FAIL'} ${voice.padEnd(12)} ${made.length} samples, max ${one.largest.toExponential(1)}`,
  )
}
console.log(
  `Stages against the whole: max ${difference!.largest.toExponential(1)}, SNR ${difference!.snr.toFixed(1)} dB`,
)
if (broken) process.exitCode = 1
