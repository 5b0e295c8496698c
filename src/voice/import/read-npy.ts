import { strFromU8 } from 'fflate'
import { importError } from './import-error.ts'
import { BYTES_OF, type NumberArray, type NumberType } from './number-array.ts'
import { readFloats } from './read-floats.ts'

export const NPY_MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const

const TYPES: Readonly<Record<string, NumberType>> = { f2: 'float16', f4: 'float32', f8: 'float64' }

/** Reads NumPy's format, versions 1 to 3 (numpy.lib.format). @throws SpeechError InputError */
export function readNpy(bytes: Uint8Array): NumberArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isShort = bytes[6] === 1
  const start = isShort ? 10 : 12
  if (bytes.length < start) throw importError('The NumPy file ends within its header. Save it again.')
  const length = isShort ? view.getUint16(8, true) : view.getUint32(8, true)
  const header = strFromU8(bytes.subarray(start, start + length))
  const described = /'descr':\s*'([<>|=])([a-z]\d+)'/.exec(header)
  const type = TYPES[described?.[2] ?? '']
  if (!type) {
    throw importError(
      'The NumPy file does not hold floating-point numbers. Save the voice as float32 with numpy.save.',
    )
  }
  if (/'fortran_order':\s*True/.test(header)) {
    throw importError(
      'The NumPy file holds its numbers column by column. Save numpy.ascontiguousarray(voice) instead.',
    )
  }
  const shape = (/'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1] ?? '').match(/\d+/g)?.map(Number) ?? []
  const size = shape.reduce((size, axis) => size * axis, 1)
  const numbers = bytes.subarray(start + length)
  if (numbers.length !== size * BYTES_OF[type]) {
    throw importError(
      `The NumPy file has ${numbers.length} bytes of numbers where its header promises ${size * BYTES_OF[type]}. It may be cut off; fetch it again.`,
    )
  }
  return { shape, values: readFloats(numbers, type, described![1] !== '>') }
}
