import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { STATISTICS_SHAPE } from '../../src/config/model-manifest.ts'
import { UnitPreparer } from '../../src/engine/unit.ts'
import { unitFeatures } from '../../src/engine/unit-features.ts'
import type { ModelGraphs } from '../../src/engine/windowed-acoustic-model.ts'
import { acousticInputs, readVoice } from './acoustic-inputs.ts'
import { calibrationLines } from './calibration.ts'
import { openModel } from './open-model.ts'
import { cutModel } from './prepare-graphs.ts'
import { readOnnx } from './read-onnx.ts'

const OWN = { shape: [1], data: Float32Array.of(0) }
const unused = (shape: readonly number[]) => ({
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b)),
})

/** One utterance: the statistics its norms had, stage 1 then stage 2, then the features of its unit. */
async function measure(graphs: ModelGraphs, phonemes: string, voice: Float32Array): Promise<Float32Array[]> {
  const { tokens, style } = acousticInputs(phonemes, voice)
  const units = new UnitPreparer(graphs)
  const unit = await units.prepare({ tokens: [...tokens!.data], style: style!.data, speed: 1 })
  const { hidden, harmonics, timbre } = unit
  const own = { harmonics, timbre, borrow: OWN }
  const first = await graphs.stage1.run({ ...own, hidden, statistics: unused(STATISTICS_SHAPE.stage1) })
  const second = await graphs.stage2.run({
    ...own,
    coarse: first['coarse']!,
    statistics: unused(STATISTICS_SHAPE.stage2),
  })
  return [first['used']!.data, second['used']!.data, unitFeatures(hidden, harmonics)]
}

/**
 * Lets every voice in `voiceFolder` (<id>.bin) read the calibration text and writes <id>.f32 a voice into `outFolder`,
 * float32, a row an utterance. A voice that is there already is left alone, so it can be stopped and started again.
 * Takes hours on two cores; with `lines`, only so many sentences a voice.
 */
export async function measureStatistics(
  int8File: string,
  voiceFolder: string,
  outFolder: string,
  lines?: number,
): Promise<void> {
  const pieces = cutModel(readOnnx(readFileSync(int8File)))
  const graphs = await openModel(pieces, 'fast')
  mkdirSync(outFolder, { recursive: true })
  for (const name of readdirSync(voiceFolder).filter((one) => one.endsWith('.bin'))) {
    const id = name.replace('.bin', '')
    const file = join(outFolder, `${id}.f32`)
    if (existsSync(file)) continue
    const voice = readVoice(join(voiceFolder, name))
    const rows: Float32Array[] = []
    for (const line of calibrationLines(id).slice(0, lines))
      rows.push(...(await measure(graphs, line, voice)))
    writeFileSync(
      file,
      Buffer.concat(
        rows.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
      ),
    )
    console.log(id)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [int8File, voiceFolder, outFolder, lines] = process.argv.slice(2)
  if (!int8File || !voiceFolder || !outFolder) {
    console.error(
      'Usage: tsx scripts/model/measure-statistics.ts <kokoro int8 .onnx> <folder of voices> <folder of measurements> [lines]',
    )
    process.exit(1)
  }
  await measureStatistics(int8File, voiceFolder, outFolder, lines ? Number(lines) : undefined)
}
