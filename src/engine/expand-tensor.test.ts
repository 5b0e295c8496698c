import { describe, expect, it } from 'vitest'
import { expandTensor, type StoredBytes } from './expand-tensor.ts'

const bytes = (array: ArrayBufferView) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
const shelf: Record<string, StoredBytes> = {
  kernel: { type: 'uint8', shape: [2, 1, 2], bytes: Uint8Array.of(128, 130, 126, 129) },
  signed: { type: 'int8', shape: [2, 2], bytes: bytes(Int8Array.of(1, -2, 3, -4)) },
  twos: { type: 'float32', shape: [2], bytes: bytes(Float32Array.of(2, 10)) },
  up: { type: 'float32', shape: [1, 1, 4], bytes: bytes(Float32Array.of(1, 2, 3, 4)) },
  matrix: { type: 'float64', shape: [3, 2], bytes: bytes(Float64Array.of(1, 0, 0, 1, 1, 1)) },
}
const read = (name: string) => shelf[name]!

describe('expandTensor', () => {
  it('takes the zero point away and scales', () => {
    const recipe = { shape: [2, 1, 2], stored: 'kernel', zeroPoint: 128, scale: 0.5 }
    expect([...expandTensor(recipe, read)]).toEqual([0, 1, -1, 0.5])
  })

  it('scales along any axis', () => {
    const along = (axis: number) =>
      expandTensor({ shape: [2, 2], stored: 'signed', factors: [{ axis, stored: 'twos' }] }, read)
    expect([...along(0)]).toEqual([2, -4, 30, -40])
    expect([...along(1)]).toEqual([2, -20, 6, -40])
  })

  it('transforms kernels into rows of a matrix each', () => {
    const recipe = { shape: [3, 2, 1], stored: 'kernel', zeroPoint: 128, transform: 'matrix' }
    expect([...expandTensor(recipe, read)]).toEqual([0, -2, 2, 1, 2, -1])
  })

  it('splits an up-sampling kernel into its phases, later tap first', () => {
    expect([...expandTensor({ shape: [2, 1, 2], stored: 'up', phases: 2 }, read)]).toEqual([3, 1, 4, 2])
  })

  it('refuses a recipe that promises another size', () => {
    expect(() => expandTensor({ shape: [5], stored: 'signed' }, read)).toThrow(RangeError)
  })

  it('reads stored numbers wherever they start', () => {
    const shifted = new Uint8Array(9)
    shifted.set(bytes(Float32Array.of(1.5, -2)), 1)
    const stored = { type: 'float32' as const, shape: [2], bytes: shifted.subarray(1) }
    expect([...expandTensor({ shape: [2], stored: 'x' }, () => stored)]).toEqual([1.5, -2])
  })
})
