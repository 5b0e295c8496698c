import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { STATISTICS_SHAPE } from '../../src/config/model-manifest.ts'
import { durationsOf, repeatColumns } from '../../src/engine/alignment.ts'
import { groupFolder, readAssetLock } from '../assets/asset-lock.mjs'
import { acousticInputs, readVoice, type GraphTensors } from './acoustic-inputs.ts'
import { WINDOW } from './build-model.ts'
import { CHECK_TEXTS, CHECK_VOICES } from './check-texts.ts'
import { checkWindows } from './check-windows.ts'
import { compareSignals, worse, type Difference } from './compare-signals.ts'
import type { Graph } from './graph.ts'
import { openGraph } from './open-graph.ts'
import { openModel } from './open-model.ts'
import { cutModel, modelRecipes, wholeProsody, type GraphName } from './prepare-graphs.ts'
import { readOnnx } from './read-onnx.ts'
import { tidy } from './tidy.ts'

/** Largest difference a pass may make: of the peak where that is above 1 (features), else absolute (audio). */
const PASS_BAR = 1e-4
/** Rounding that changes with a window's place in the tiles, and nothing else. */
const WINDOW_BAR = 3e-4
/** The alignment only copies, but other kernels may run the curves: Hz, and the like. */
const ALIGNMENT_BAR = 1e-5
const AUDIO_BAR = { largest: 1e-4, snr: 90 }

/**
 * Runs every graph after every pass against the graph before it, and every plan from end to end against the published
 * weights in float32, natively; prints a table and fails where a bar is broken.
 */
const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    voices: { type: 'string' },
    texts: { type: 'string', default: String(CHECK_TEXTS.length) },
    speakers: { type: 'string', default: String(CHECK_VOICES.length) },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const folderOf = (name: string) => {
  const group = readAssetLock(join(root, 'assets.lock.json')).find((one) => one.name === name)
  if (!group) throw new Error(`assets.lock.json has no group ${name}.`)
  return groupFolder(group)
}
const modelFile = values.model ?? join(folderOf('model'), 'kokoro-v1.0.int8.onnx')
const voiceFolder = values.voices ?? folderOf('voices')

const published = readOnnx(readFileSync(modelFile))
const pieces = cutModel(published)
let cases: GraphTensors[] = CHECK_VOICES.slice(0, Number(values.speakers)).flatMap((voice) => {
  const rows = readVoice(join(voiceFolder, `${voice}.bin`))
  return CHECK_TEXTS.slice(0, Number(values.texts)).map((phonemes) => acousticInputs(phonemes, rows))
})
cases = cases.map((one) => ({ ...one, borrow: { shape: [1], data: Float32Array.of(0) } }))
let broken = false

const unused = (name: GraphName) => {
  const shape = name === 'stage1' ? STATISTICS_SHAPE.stage1 : STATISTICS_SHAPE.stage2
  return { statistics: { shape, data: new Float32Array(shape[0] * shape[1] * shape[2]) } }
}

/** The first output of a graph for every case. */
async function outputsOf(
  graph: Graph,
  name: GraphName,
  inputs: readonly GraphTensors[],
): Promise<GraphTensors[]> {
  const open = await openGraph(graph)
  const outputs: GraphTensors[] = []
  for (const one of inputs) outputs.push(await open.run({ ...one, ...unused(name) }))
  await open.release()
  return outputs
}

function compareAll(
  outputs: readonly GraphTensors[],
  references: readonly GraphTensors[],
  name: string,
): Difference {
  const all = outputs.map((one, at) => compareSignals(one[name]!.data, references[at]![name]!.data))
  return all.reduce<Difference | undefined>(worse, undefined)!
}

function report(label: string, { largest, peak, snr }: Difference, holds: boolean): void {
  const numbers = `max ${largest.toExponential(1)} of ${peak.toPrecision(3)}, SNR ${snr.toFixed(1)} dB`
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${label.padEnd(36)} ${numbers}`)
  broken ||= !holds
}

// The tensors at every cut; a later piece takes them as inputs.
for (const name of Object.keys(pieces) as GraphName[]) {
  if (name === 'curves') cases = cases.map((one) => ({ ...one, ...align(one) }))
  const outputs = await outputsOf(pieces[name], name, cases)
  cases = cases.map((one, at) => ({ ...one, ...outputs[at] }))
}

// Text, our alignment and curves against the published graph, which aligns by itself.
const prosody = await openGraph(wholeProsody(published))
const curves = await openGraph(pieces.curves)
for (const speed of [1, 0.7, 1.3]) {
  const aligned = cases.map((one) => ({ ...one, ...align(one, speed) }))
  const ours: GraphTensors[] = []
  const theirs: GraphTensors[] = []
  for (const one of aligned) {
    ours.push({ ...one, ...(await curves.run(one)) })
    theirs.push(await prosody.run({ ...one, speed: { shape: [1], data: Float32Array.of(speed) } }))
  }
  for (const name of ['durations', 'features', 'f0', 'energy']) {
    const difference = compareAll(ours, theirs, name)
    report(`alignment, speed ${speed}: ${name}`, difference, difference.largest <= ALIGNMENT_BAR)
  }
}
await Promise.all([prosody.release(), curves.release()])

// Every pass against the graph before it. A prefix that two plans share is run once.
const seen = new Map<string, { graph: Graph; outputs: GraphTensors[] }>()
for (const recipe of Object.values(modelRecipes())) {
  const output = pieces[recipe.graph].outputs[0]!.name
  let key: string = recipe.graph
  let before = { graph: pieces[recipe.graph], outputs: cases }
  for (const { name: passName, pass } of recipe.passes) {
    key = `${key} › ${passName}`
    let after = seen.get(key)
    if (!after) {
      const graph = tidy(pass)(before.graph)
      after = { graph, outputs: await outputsOf(graph, recipe.graph, cases) }
      const difference = compareAll(after.outputs, before.outputs, output)
      report(
        `${recipe.graph} ${passName}`,
        difference,
        difference.largest <= PASS_BAR * Math.max(1, difference.peak),
      )
      seen.set(key, after)
    }
    before = after
  }
}
seen.clear()

// The whole way, each plan with its own graphs and kernels only; then in windows, with the statistics of the whole.
const units = cases.map(({ tokens, style }) => ({ tokens: [...tokens!.data], style: style!.data }))
for (const plan of ['fast', 'lean', 'gpu'] as const) {
  const graphs = await openModel(pieces, plan)
  let difference: Difference | undefined
  for (const one of cases) {
    const body = await graphs.body.run(one)
    const first = await graphs.stage1.run({ ...one, ...body, ...unused('stage1') })
    const { audio } = await graphs.stage2.run({ ...one, ...first, ...unused('stage2') })
    difference = worse(difference, compareSignals(audio!.data, one['audio']!.data))
  }
  const { largest, snr } = difference!
  report(`plan ${plan}`, difference!, largest <= AUDIO_BAR.largest && snr >= AUDIO_BAR.snr)
  if (plan === 'gpu') continue
  const windowed = (await checkWindows(graphs, WINDOW, units)).reduce<Difference | undefined>(
    worse,
    undefined,
  )!
  report(`plan ${plan}, windows, own statistics`, windowed, windowed.largest <= WINDOW_BAR)
}

function align({ frames, context, encoded }: GraphTensors, speed = 1): GraphTensors {
  const durations = durationsOf(frames!.data, speed)
  return {
    durations: { shape: frames!.shape, data: Float32Array.from(durations) },
    aligned: repeatColumns(context!, durations),
    features: repeatColumns(encoded!, durations),
  }
}

if (broken) process.exitCode = 1
