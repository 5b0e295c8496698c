import type { GraphFile } from '../config/model-manifest.ts'
import { expandTensor } from './expand-tensor.ts'
import type { ModelFiles } from './model-files.ts'
import { readStored } from './read-stored.ts'

export interface ExpandedTensor {
  readonly path: string
  /** Little-endian float32. */
  readonly data: Uint8Array
}

/**
 * Makes the external data of a graph. The parts it was made of can be collected as soon as this has returned.
 * @throws SpeechError AssetError · RangeError where the manifest does not fit its files
 */
export async function expandGraph(graph: GraphFile, files: ModelFiles): Promise<ExpandedTensor[]> {
  const stored = await readStored(Object.values(graph.tensors), files)
  return Object.entries(graph.tensors).map(([path, recipe]) => {
    const { buffer, byteOffset, byteLength } = expandTensor(recipe, stored)
    return { path, data: new Uint8Array(buffer, byteOffset, byteLength) }
  })
}
