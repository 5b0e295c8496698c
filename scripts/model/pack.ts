import { createHash } from 'node:crypto'
import { constants, gzipSync } from 'node:zlib'
import type { AssetFile } from '../../src/config/asset-manifest.ts'
import type { ModelManifest, StoredTensor } from '../../src/config/model-manifest.ts'
import type { StoredBytes } from '../../src/engine/expand-tensor.ts'
import { elementCount } from './constant.ts'

/** Of raw bytes: a part closes when the next tensor would go beyond. */
const PART_BYTES = 20 * 2 ** 20

/** Quantised weights have no repetitions worth looking for: Huffman codes alone are smaller than with matches. */
const CODES_ONLY = { level: 9, memLevel: 9, strategy: constants.Z_HUFFMAN_ONLY }

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes as they are served: compressed, hashed, named by their hash. */
export interface PackedFile extends AssetFile {
  readonly unpackedBytes: number
  readonly content: Uint8Array
}

/** @param kind `weights` are coded without looking for repetitions, which they do not have */
export function packFile(name: string, raw: Uint8Array, kind: 'weights' | 'graph'): PackedFile {
  const content = gzipSync(raw, kind === 'weights' ? CODES_ONLY : { level: 9 })
  const hash = sha256(content)
  const path = `${name}.${hash.slice(0, 8)}.gz`
  return { path, bytes: content.length, sha256: hash, unpackedBytes: raw.length, content }
}

function splitPlanes(bytes: Uint8Array): Uint8Array {
  const length = bytes.length / 4
  const planes = new Uint8Array(bytes.length)
  for (let plane = 0; plane < 4; plane++) {
    for (let index = 0; index < length; index++) planes[plane * length + index] = bytes[4 * index + plane]!
  }
  return planes
}

/** Collects stored tensors, each once, into parts. */
export class Pack {
  readonly stored: Record<string, StoredTensor> = {}
  readonly #keys = new Map<string, string>()
  readonly #parts: Uint8Array[][] = []
  #size = 0

  /** What is stored from here on goes into a new part. */
  startPart(): void {
    if (this.#parts.length === 0 || this.#size > 0) this.#parts.push([])
    this.#size = 0
  }

  /** Stores a tensor unless the same is already here; returns its key. */
  readonly keep = (tensor: StoredBytes): string => {
    const identity = `${tensor.type} ${tensor.shape.join(' ')} ${sha256(tensor.bytes)}`
    const known = this.#keys.get(identity)
    if (known) return known
    const planes = tensor.type === 'float32' && elementCount(tensor.shape) >= 65_536
    const bytes = planes ? splitPlanes(tensor.bytes) : tensor.bytes
    if (this.#parts.length === 0 || (this.#size > 0 && this.#size + bytes.length > PART_BYTES))
      this.startPart()
    const key = `t${this.#keys.size}`
    const type = planes ? 'float32-planes' : tensor.type
    this.stored[key] = { part: this.#parts.length - 1, offset: this.#size, shape: tensor.shape, type }
    this.#keys.set(identity, key)
    this.#parts.at(-1)!.push(bytes)
    this.#size += bytes.length
    return key
  }

  parts(): PackedFile[] {
    return this.#parts.map((tensors, part) => packFile(`weights-${part}`, Buffer.concat(tensors), 'weights'))
  }
}

/** The entry of a packed file in the manifest. */
export function entryOf({ path, bytes, sha256, unpackedBytes }: PackedFile): ModelManifest['parts'][number] {
  return { path, bytes, sha256, unpackedBytes }
}
