import type { GraphFile } from '../config/model-manifest.ts'
import { freeNumbers } from '../lib/free-numbers.ts'
import { sizeOfShape } from '../lib/size-of-shape.ts'
import { expandTensor } from './expand-tensor.ts'
import type { ModelFiles } from './model-files.ts'
import { readStored } from './read-stored.ts'

export interface ExternalTensor {
  readonly path: string
  /** Little-endian float32, made by `subarray`, each time anew; what that gave holds until the next tensor is taken. */
  readonly data: Uint8Array
}

export interface ExternalData {
  readonly tensors: readonly ExternalTensor[]
  /** What went wrong while tensors were made: the runtime only says that it got none. */
  readonly faults: readonly unknown[]
}

/**
 * The external data of a graph. onnxruntime-web copies each tensor into its own memory by one `subarray`: until then it
 * is there in the parts alone, and it goes when the next one comes, so that no two of them are held at once.
 * @throws SpeechError AssetError · RangeError where the manifest does not fit its files
 */
export async function expandGraph(graph: GraphFile, files: ModelFiles): Promise<ExternalData> {
  const stored = await readStored(Object.values(graph.tensors), files)
  const faults: unknown[] = []
  let last: Float32Array | undefined
  const tensors = Object.entries(graph.tensors).map(([path, recipe]) => {
    const make = () => {
      try {
        if (last) freeNumbers(last)
        last = expandTensor(recipe, stored)
        return new Uint8Array(last.buffer, last.byteOffset, last.byteLength)
      } catch (fault) {
        faults.push(fault)
        throw fault
      }
    }
    return { path, data: madeWhenTaken(4 * sizeOfShape(recipe.shape), make) }
  })
  return { tensors, faults }
}

function madeWhenTaken(byteLength: number, make: () => Uint8Array): Uint8Array {
  return Object.defineProperties(new Uint8Array(0), {
    byteLength: { value: byteLength },
    subarray: { value: (from: number, to: number) => make().subarray(from, to) },
  })
}
