import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The trained statistics, committed beside this file: a line of JSON { model, predictor, voices, bytes } that names the
 * model they were measured on, then the predictor, then the voices' tables one after another, in the forms that
 * src/engine/statistics-predictor.ts and src/engine/voice-statistics.ts read.
 */
const FILE = fileURLToPath(new URL('statistics.bin', import.meta.url))

interface Header {
  /** SHA-256 of the ONNX file. */
  readonly model: string
  /** Bytes of the predictor. */
  readonly predictor: number
  readonly voices: readonly string[]
  /** Bytes of one voice's table. */
  readonly bytes: number
}

export interface StatisticsTable {
  readonly predictor: Uint8Array
  /** By voice id. */
  readonly voices: Readonly<Record<string, Uint8Array>>
}

/** @throws RangeError where they were measured on another model */
export function readStatisticsTable(model: string): StatisticsTable {
  if (!existsSync(FILE))
    throw new RangeError('There is no statistics.bin; run scripts/model/train-statistics.ts.')
  const content = readFileSync(FILE)
  const start = content.indexOf(10) + 1
  const header = JSON.parse(content.subarray(0, start).toString()) as Header
  if (header.model !== model) {
    throw new RangeError('statistics.bin was measured on another model; measure and train again.')
  }
  const first = start + header.predictor
  const table = (at: number) => content.subarray(first + at * header.bytes, first + (at + 1) * header.bytes)
  return {
    predictor: content.subarray(start, first),
    voices: Object.fromEntries(header.voices.map((voice, at) => [voice, table(at)])),
  }
}

export function writeStatisticsTable(
  model: string,
  predictor: Uint8Array,
  tables: Readonly<Record<string, Uint8Array>>,
): void {
  const voices = Object.keys(tables).sort()
  const bytes = tables[voices[0]!]!.length
  const header: Header = { model, predictor: predictor.length, voices, bytes }
  const content = [Buffer.from(`${JSON.stringify(header)}\n`), predictor, ...voices.map((id) => tables[id]!)]
  writeFileSync(FILE, Buffer.concat(content))
}
