import type { TensorRecipe } from '../config/model-manifest.ts'
import type { StoredBytes } from './expand-tensor.ts'
import type { ModelFiles } from './model-files.ts'

const BYTES = { uint8: 1, int8: 1, float32: 4, 'float32-planes': 4, float64: 8 } as const

/**
 * Reads the parts that the recipes need. @returns finds a stored tensor by its key
 * @throws SpeechError AssetError · RangeError where the manifest does not fit its files
 */
export async function readStored(
  recipes: readonly TensorRecipe[],
  { manifest, read }: ModelFiles,
): Promise<(name: string) => StoredBytes> {
  const entry = (name: string) => {
    const found = manifest.stored[name]
    if (!found) throw new RangeError(`The model has no stored tensor ${name}; build it again.`)
    return found
  }
  const names = recipes.flatMap(({ stored, factors = [], transform }) => [
    stored,
    ...factors.map((factor) => factor.stored),
    ...(transform ? [transform] : []),
  ])
  const parts = new Map<number, Uint8Array>()
  for (const index of new Set(names.map((name) => entry(name).part).sort((a, b) => a - b)))
    parts.set(index, await read(manifest.parts[index]!))
  return (name) => {
    const { part, offset, shape, type } = entry(name)
    const length = shape.reduce((all, size) => all * size, BYTES[type])
    return { type, shape, bytes: parts.get(part)!.subarray(offset, offset + length) }
  }
}
