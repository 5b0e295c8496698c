import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { STATISTICS_SHAPE } from '../../src/config/model-manifest.ts'
import { acousticInputs, readVoice } from './acoustic-inputs.ts'
import { CALIBRATION } from './calibration.ts'
import { numberToHalf } from './half.ts'
import { openGraph, type OpenGraph } from './open-graph.ts'
import { sha256 } from './pack.ts'
import { cutModel, modelRecipes, prepareGraph } from './prepare-graphs.ts'
import { readOnnx } from './read-onnx.ts'
import { writeStatisticsTable } from './statistics-table.ts'

interface Speaker {
  readonly before: readonly OpenGraph[]
  readonly stage1: OpenGraph
  readonly stage2: OpenGraph
}

const OWN = { shape: [1], data: Float32Array.of(0) }
const unused = (shape: readonly number[]) => ({
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b)),
})

/** The statistics of one utterance: rows of mean and variance of stage 1, then of stage 2. */
async function measure(speaker: Speaker, phonemes: string, voice: Float32Array): Promise<Float32Array[]> {
  let tensors = acousticInputs(phonemes, voice)
  for (const graph of speaker.before) tensors = { ...tensors, ...(await graph.run(tensors)) }
  const first = { ...tensors, borrow: OWN, statistics: unused(STATISTICS_SHAPE.stage1) }
  const { coarse, used: stage1 } = await speaker.stage1.run(first)
  const second = { ...tensors, coarse: coarse!, borrow: OWN, statistics: unused(STATISTICS_SHAPE.stage2) }
  const { used: stage2 } = await speaker.stage2.run(second)
  return [
    ...rowsOf(stage1!.data, STATISTICS_SHAPE.stage1[2]),
    ...rowsOf(stage2!.data, STATISTICS_SHAPE.stage2[2]),
  ]
}

function rowsOf(values: Float32Array, channels: number): Float32Array[] {
  return Array.from({ length: values.length / channels }, (_, row) =>
    values.subarray(row * channels, (row + 1) * channels),
  )
}

/** The mean over utterances as float16: means as they are, variances as standard deviations, which vary less. */
export function encodeStatistics(utterances: readonly (readonly Float32Array[])[]): Uint8Array {
  const halves = utterances[0]!.flatMap((row, at) =>
    Array.from(row, (_, channel) => {
      const mean = utterances.reduce((sum, rows) => sum + rows[at]![channel]!, 0) / utterances.length
      return numberToHalf(at % 2 === 1 ? Math.sqrt(mean) : mean)
    }),
  )
  return new Uint8Array(Uint16Array.from(halves).buffer)
}

/** Lets every voice in `voiceFolder` (<id>.bin) read the calibration text, and writes statistics.bin. Takes long. */
export async function measureStatistics(int8File: string, voiceFolder: string): Promise<void> {
  const file = readFileSync(int8File)
  const pieces = cutModel(readOnnx(file))
  const recipes = modelRecipes()
  const open = (name: string) => openGraph(prepareGraph(pieces, recipes[name]!))
  const before = [await open('prosody'), await open('source'), await open('body')]
  const speaker = { before, stage1: await open('stage1.lean'), stage2: await open('stage2.lean') }
  const tables: Record<string, Uint8Array> = {}
  for (const name of readdirSync(voiceFolder).filter((one) => one.endsWith('.bin'))) {
    const id = name.replace('.bin', '')
    const voice = readVoice(join(voiceFolder, name))
    const utterances: Float32Array[][] = []
    for (const { us, gb } of CALIBRATION)
      utterances.push(await measure(speaker, id[0] === 'b' ? gb : us, voice))
    tables[id] = encodeStatistics(utterances)
    console.log(id)
  }
  writeStatisticsTable(sha256(file), tables)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [int8File, voiceFolder] = process.argv.slice(2)
  if (!int8File || !voiceFolder) {
    console.error('Usage: tsx scripts/model/statistics.ts <kokoro int8 .onnx> <folder of voices>')
    process.exit(1)
  }
  await measureStatistics(int8File, voiceFolder)
}
