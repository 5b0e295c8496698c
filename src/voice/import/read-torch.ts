import { strFromU8 } from 'fflate'
import { importError } from './import-error.ts'
import { BYTES_OF, type NumberArray, type NumberType } from './number-array.ts'
import { readFloats } from './read-floats.ts'
import { readPickle, type Pickled } from './read-pickle.ts'

const TYPES: Readonly<Record<string, NumberType>> = {
  'torch.FloatStorage': 'float32',
  'torch.DoubleStorage': 'float64',
  'torch.HalfStorage': 'float16',
}

/**
 * Reads what `torch.save(tensor)` writes: an archive with a pickle that describes the tensor, and its numbers as they lie in
 * memory. @param files of the archive, by path. @throws SpeechError InputError
 */
export function readTorch(files: ReadonlyMap<string, Uint8Array>): NumberArray {
  const pickle = [...files.keys()].find((path) => path.endsWith('data.pkl'))!
  const folder = pickle.slice(0, -'data.pkl'.length)
  const { storage, type, offset, shape, strides } = tensorOf(readPickle(files.get(pickle)!))
  const order = files.get(`${folder}byteorder`)
  const isLittleEndian = !order || strFromU8(order).trim() !== 'big'
  const bytes = files.get(`${folder}data/${storage}`)
  if (!bytes) throw importError('The PyTorch file lacks the numbers of its tensor. Save it again.')
  let size = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] !== 1 && strides[axis] !== size) {
      throw importError('The numbers of this tensor do not lie row by row. Save tensor.contiguous() instead.')
    }
    size *= shape[axis]!
  }
  const start = offset * BYTES_OF[type]
  const end = start + size * BYTES_OF[type]
  if (end > bytes.length)
    throw importError('The PyTorch file holds fewer numbers than its tensor has. Save it again.')
  return { shape, values: readFloats(bytes.subarray(start, end), type, isLittleEndian) }
}

function tensorOf(value: Pickled) {
  const [stored, offset, shape, strides] = listIn(value, 'with')
  const [kind, global, name] = listIn(stored, 'persistent')
  const type = TYPES[String(field(global, 'global'))]
  if (
    kind !== 'storage' ||
    typeof name !== 'string' ||
    !type ||
    !isWhole(offset) ||
    !areWhole(shape) ||
    !areWhole(strides)
  ) {
    throw importError(
      'This PyTorch file does not hold a single tensor of floating-point numbers. Save the voice’s tensor alone, or as .npy.',
    )
  }
  return { storage: name, type, offset, shape, strides }
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = field(value, key)
  return Array.isArray(list) ? list : []
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function areWhole(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isWhole)
}
