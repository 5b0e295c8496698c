import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AssetFile } from '../../src/config/asset-manifest.ts'

/** Writes one file below `out`. `{hash}` in the path becomes the first 8 digits of its SHA-256. */
export async function writeAsset(out: string, path: string, content: Uint8Array): Promise<AssetFile> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const named = path.replace('{hash}', sha256.slice(0, 8))
  await mkdir(dirname(join(out, named)), { recursive: true })
  await writeFile(join(out, named), content)
  return { path: named, bytes: content.length, sha256 }
}
