import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { STATISTICS_SHAPE } from '../../src/config/model-manifest.ts'
import { UNIT_FEATURES } from '../../src/engine/unit-features.ts'
import { numberToHalf } from './half.ts'
import { sha256 } from './pack.ts'
import { fitLowRank, type LowRankMap } from './statistics-regression.ts'
import { writeStatisticsTable } from './statistics-table.ts'
import { sizeOfShape } from '../../src/lib/size-of-shape.ts'

/** Directions kept; 34 hold 99 % of what the whole map predicts, 45 hold 99.5 %. */
const RANK = 48
/** Best of 100, 300 and 1,000 in five-fold cross-validation over sentences: explains 71 % and 81 % of the variance. */
const RIDGE = 300

const ALL = sizeOfShape(STATISTICS_SHAPE.stage1) + sizeOfShape(STATISTICS_SHAPE.stage2)
/** Keeps the logarithm of an unused channel's variance finite. */
const FLOOR = 1e-7

interface Utterance {
  readonly voice: string
  /** Means as they are, logarithms of variances. */
  readonly statistics: Float64Array
  readonly features: Float64Array
}

/** True where a number of the statistics is a variance. */
const IS_VARIANCE = Uint8Array.from({ length: ALL }, (_, at) => {
  const first = sizeOfShape(STATISTICS_SHAPE.stage1)
  const [offset, channels] =
    at < first ? [at, STATISTICS_SHAPE.stage1[2]] : [at - first, STATISTICS_SHAPE.stage2[2]]
  return Math.floor(offset / channels) % 2
})
const channelsAt = (at: number) =>
  at < sizeOfShape(STATISTICS_SHAPE.stage1) ? STATISTICS_SHAPE.stage1[2] : STATISTICS_SHAPE.stage2[2]

/** Files as measure-statistics.ts writes them. */
function readMeasurements(folder: string): Utterance[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.f32'))
    .sort()
    .flatMap((name) => {
      const numbers = new Float32Array(new Uint8Array(readFileSync(join(folder, name))).buffer)
      return Array.from({ length: numbers.length / (ALL + UNIT_FEATURES) }, (_, row) => {
        const start = row * (ALL + UNIT_FEATURES)
        const statistics = Float64Array.from(numbers.subarray(start, start + ALL), (value, at) =>
          IS_VARIANCE[at] ? Math.log(value + FLOOR) : value,
        )
        const features = Float64Array.from(numbers.subarray(start + ALL, start + ALL + UNIT_FEATURES))
        return { voice: name.replace('.f32', ''), statistics, features }
      })
    })
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows[0]!, (_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length)
}

const halves = (numbers: Iterable<number>) => Buffer.from(Uint16Array.from(numbers, numberToHalf).buffer)

/** What src/engine/voice-statistics.ts reads. */
function encodeUsual(statistics: Float64Array, features: Float64Array): Buffer {
  const table = Array.from(statistics, (value, at) => (IS_VARIANCE[at] ? Math.exp(value / 2) : value))
  return halves([...table, ...features])
}

/** What src/engine/statistics-predictor.ts reads. */
function encodePredictor({ projection, basis }: LowRankMap): Buffer {
  const scales = basis.map((row) => Math.max(...row.map(Math.abs)) / 127)
  return Buffer.concat([
    Buffer.from(Uint32Array.of(basis.length).buffer),
    Buffer.from(Float32Array.from(scales).buffer),
    halves(projection.flatMap((row) => [...row])),
    ...basis.map((row, at) =>
      Buffer.from(Int8Array.from(row, (value) => Math.round(value / scales[at]!)).buffer),
    ),
  ])
}

/** Fits the predictor and the voices' tables, and writes statistics.bin. */
export function trainStatistics(
  int8File: string,
  folder: string,
  without: (utterance: number) => boolean = () => false,
): void {
  const utterances = readMeasurements(folder).filter((_, at) => !without(at))
  const voices = [...new Set(utterances.map(({ voice }) => voice))]
  const usual = new Map(
    voices.map((voice) => {
      const own = utterances.filter((one) => one.voice === voice)
      return [
        voice,
        {
          statistics: meanOf(own.map((one) => one.statistics)),
          features: meanOf(own.map((one) => one.features)),
        },
      ]
    }),
  )
  // A voice with a single utterance says nothing about how utterances differ.
  const changes = utterances.map(({ voice, statistics, features }) => {
    const mean = usual.get(voice)!
    return {
      features: features.map((value, at) => value - mean.features[at]!),
      statistics: statistics.map((value, at) => {
        const change = value - mean.statistics[at]!
        return IS_VARIANCE[at] ? change : change / Math.exp(mean.statistics[at + channelsAt(at)]! / 2)
      }),
    }
  })
  const spread = Float64Array.from({ length: UNIT_FEATURES }, (_, at) =>
    Math.sqrt(changes.reduce((sum, { features }) => sum + features[at]! ** 2, 0) / changes.length + 1e-12),
  )
  const inputs = changes.map(({ features }) => features.map((value, at) => value / spread[at]!))
  const map = fitLowRank(
    inputs,
    changes.map(({ statistics }) => statistics),
    RIDGE,
    RANK,
  )
  const projection = map.projection.map((row, at) => row.map((value) => value / spread[at]!))
  writeStatisticsTable(
    sha256(readFileSync(int8File)),
    encodePredictor({ ...map, projection }),
    Object.fromEntries(
      [...usual].map(([voice, { statistics, features }]) => [voice, encodeUsual(statistics, features)]),
    ),
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [int8File, folder] = process.argv.slice(2)
  if (!int8File || !folder) {
    console.error('Usage: tsx scripts/model/train-statistics.ts <kokoro int8 .onnx> <folder of measurements>')
    process.exit(1)
  }
  trainStatistics(int8File, folder)
}
