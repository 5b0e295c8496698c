import { halfToNumber } from '../../lib/half.ts'
import { BYTES_OF, type NumberType } from './number-array.ts'

/** @param bytes exactly the numbers, one after another */
export function readFloats(bytes: Uint8Array, type: NumberType, isLittleEndian = true): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = BYTES_OF[type]
  const read = {
    float16: (at: number) => halfToNumber(view.getUint16(at, isLittleEndian)),
    float32: (at: number) => view.getFloat32(at, isLittleEndian),
    float64: (at: number) => view.getFloat64(at, isLittleEndian),
  }[type]
  return Float32Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => read(index * size))
}
