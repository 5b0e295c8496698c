import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { AssetManifest } from '../src/config/asset-manifest.ts'

const PUBLIC = new URL('../public/', import.meta.url)

/** Reads the text front end's assets that the set-up has built, unpacked. */
export async function readTextAssets(
  names: readonly string[],
  folder: URL = PUBLIC,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { text } = JSON.parse(await readFile(new URL('assets.json', folder), 'utf8')) as AssetManifest
  const entries = names.map(async (name) => {
    const asset = text[name]
    if (!asset)
      throw new Error(
        `${fileURLToPath(folder)} has no text asset “${name}”. Build it: node --import tsx scripts/build-assets.ts`,
      )
    const bytes = await readFile(new URL(asset.path, folder))
    return [name, new Uint8Array(asset.path.endsWith('.gz') ? gunzipSync(bytes) : bytes)] as const
  })
  return new Map(await Promise.all(entries))
}
