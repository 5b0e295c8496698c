import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildStepFunction } from './build-context.ts'
import { writeAsset } from './write-asset.ts'

/** Small enough for hosts with a limit of 25 MiB a file, and for a broken download to lose little. */
const PART_BYTES = 20 * 1024 * 1024

/** Cuts the published model into parts; concatenated they are the ONNX file again. */
export const build: BuildStepFunction = async ({ folder, out }) => {
  const model = await readFile(join(folder('model'), 'kokoro-v1.0.int8.onnx'))
  const sha256 = createHash('sha256').update(model).digest('hex')
  const parts = []
  for (let start = 0; start < model.length; start += PART_BYTES) {
    const part = model.subarray(start, start + PART_BYTES)
    parts.push(await writeAsset(out, `models/${sha256.slice(0, 16)}/int8.${parts.length}.{hash}.bin`, part))
  }
  return { model: { sha256, bytes: model.length, parts } }
}
