import type { GraphFile } from '../config/model-manifest.ts'
import { expandTensor, type StoredBytes } from './expand-tensor.ts'
import type { ModelFiles } from './model-files.ts'

export interface ExpandedTensor {
  readonly path: string
  /** Little-endian float32. */
  readonly data: Uint8Array
}

/**
 * Makes the external data of a graph. The parts it was made of can be collected as soon as this has returned.
 * @throws SpeechError AssetError · RangeError where the manifest does not fit its files
 */
export async function expandGraph(
  graph: GraphFile,
  { manifest, read }: ModelFiles,
): Promise<ExpandedTensor[]> {
  const parts = new Map<number, Uint8Array>()
  for (const index of partsOf(graph, manifest.stored)) parts.set(index, await read(manifest.parts[index]!))
  const stored = (name: string): StoredBytes => {
    const { part, offset, shape, type } = entry(name)
    const length = shape.reduce((all, size) => all * size, BYTES[type])
    return { type, shape, bytes: parts.get(part)!.subarray(offset, offset + length) }
  }
  const entry = (name: string) => {
    const found = manifest.stored[name]
    if (!found) throw new RangeError(`The model has no stored tensor ${name}; build it again.`)
    return found
  }
  return Object.entries(graph.tensors).map(([path, recipe]) => {
    const { buffer, byteOffset, byteLength } = expandTensor(recipe, stored)
    return { path, data: new Uint8Array(buffer, byteOffset, byteLength) }
  })
}

const BYTES = { uint8: 1, int8: 1, float32: 4, 'float32-planes': 4, float64: 8 } as const

function partsOf(graph: GraphFile, stored: ModelFiles['manifest']['stored']): Set<number> {
  const names = Object.values(graph.tensors).flatMap(({ stored: name, factors = [], transform }) => [
    name,
    ...factors.map((factor) => factor.stored),
    ...(transform ? [transform] : []),
  ])
  return new Set(names.flatMap((name) => stored[name]?.part ?? []).sort((a, b) => a - b))
}
