import type { Constant, DataType } from './graph.ts'

const BYTES = { float32: 4, float64: 8, uint8: 1, int8: 1, int32: 4, int64: 8, bool: 1 } as const

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1)
}

function bytesPerElement(type: DataType): number {
  return BYTES[type]
}

/** The numbers of a constant; int64 as bigint. Copies only where the bytes are not aligned. */
export function constantValues(constant: Constant) {
  const { type, bytes } = constant
  const aligned = bytes.byteOffset % bytesPerElement(type) === 0 ? bytes : bytes.slice()
  const view = [aligned.buffer, aligned.byteOffset, elementCount(constant.shape)] as const
  switch (type) {
    case 'float32':
      return new Float32Array(...view)
    case 'float64':
      return new Float64Array(...view)
    case 'int8':
      return new Int8Array(...view)
    case 'int32':
      return new Int32Array(...view)
    case 'int64':
      return new BigInt64Array(...view)
    case 'uint8':
    case 'bool':
      return new Uint8Array(...view)
  }
}

/** @throws TypeError where the constant is not float32 */
export function floatValues(constant: Constant): Float32Array {
  const values = constantValues(constant)
  if (!(values instanceof Float32Array)) {
    throw new TypeError(
      `Constant of ${constant.type} where float32 was expected; look at the pass that took it.`,
    )
  }
  return values
}

export function floatConstant(shape: readonly number[], values: ArrayLike<number>): Constant {
  return { kind: 'constant', type: 'float32', shape, bytes: new Uint8Array(Float32Array.from(values).buffer) }
}

export function intConstant(shape: readonly number[], values: readonly number[]): Constant {
  const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer)
  return { kind: 'constant', type: 'int64', shape, bytes }
}
