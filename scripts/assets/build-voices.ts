import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AssetFile } from '../../src/config/asset-manifest.ts'
import { STYLE_SIZE, VOICE_ROWS } from '../../src/config/limits.ts'
import { floatBytes } from '../../src/lib/float-bytes.ts'
import { VoiceEmbedding } from '../../src/voice/voice-embedding.ts'
import type { BuildStepFunction } from './build-context.ts'
import { writeAsset } from './write-asset.ts'

/** Every voice as published, under a name with its hash, and where each has its centre. */
export const build: BuildStepFunction = async ({ folder, out }) => {
  const voices: Record<string, AssetFile> = {}
  const centres: Float32Array[] = []
  for (const file of (await readdir(folder('voices'))).sort()) {
    const id = basename(file, '.bin')
    const bytes = await readFile(join(folder('voices'), file))
    voices[id] = await writeAsset(out, `voices/${id}.{hash}.bin`, bytes)
    centres.push(centreOf(new VoiceEmbedding(id, bytes).rows))
  }
  const all = Buffer.concat(centres.map((centre) => floatBytes(centre)))
  return { voices, voiceCentres: await writeAsset(out, 'voices/centres.{hash}.bin', all) }
}

/** The mean of all rows. */
function centreOf(rows: Float32Array): Float32Array {
  const centre = new Float64Array(STYLE_SIZE)
  for (const [at, value] of rows.entries()) centre[at % STYLE_SIZE]! += value / VOICE_ROWS
  return Float32Array.from(centre)
}
