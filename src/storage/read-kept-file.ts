import type { AssetFile } from '../config/asset-manifest.ts'
import type { AssetStore } from './asset-store.ts'
import { gunzip } from './gunzip.ts'
import { sha256 } from './sha256.ts'

/** A file of the store, verified and unpacked. @returns undefined where it is not there; one that is damaged goes */
export async function readKeptFile(file: AssetFile, store: AssetStore): Promise<Uint8Array | undefined> {
  const bytes = await store.get(file.sha256)
  if (!bytes) return undefined
  if ((await sha256(bytes)) === file.sha256) return unpackFile(file, bytes)
  await store.delete([file.sha256])
  return undefined
}

/** @param bytes of the file as it is served; its name tells whether it is packed. */
export async function unpackFile(file: AssetFile, bytes: Uint8Array): Promise<Uint8Array> {
  return file.path.endsWith('.gz') ? gunzip(bytes) : bytes
}
