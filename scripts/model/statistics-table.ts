import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The trained table, committed beside this file: a line of JSON { model, voices, bytes } that names the model it was
 * measured on, then the voices' tables one after another, in the form src/engine/voice-statistics.ts reads.
 */
const FILE = fileURLToPath(new URL('statistics.bin', import.meta.url))

interface Header {
  /** SHA-256 of the ONNX file. */
  readonly model: string
  readonly voices: readonly string[]
  /** Of one voice's table. */
  readonly bytes: number
}

/** Tables by voice id. @throws RangeError where they were measured on another model */
export function readStatisticsTable(model: string): Readonly<Record<string, Uint8Array>> {
  if (!existsSync(FILE)) throw new RangeError('There is no statistics.bin; run scripts/model/statistics.ts.')
  const content = readFileSync(FILE)
  const end = content.indexOf(10)
  const header = JSON.parse(content.subarray(0, end).toString()) as Header
  if (header.model !== model) {
    throw new RangeError(
      'statistics.bin was measured on another model; run scripts/model/statistics.ts again.',
    )
  }
  const table = (at: number) =>
    content.subarray(end + 1 + at * header.bytes, end + 1 + (at + 1) * header.bytes)
  return Object.fromEntries(header.voices.map((voice, at) => [voice, table(at)]))
}

export function writeStatisticsTable(model: string, tables: Readonly<Record<string, Uint8Array>>): void {
  const voices = Object.keys(tables).sort()
  const bytes = tables[voices[0]!]!.length
  const header: Header = { model, voices, bytes }
  writeFileSync(
    FILE,
    Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...voices.map((id) => tables[id]!)]),
  )
}
