import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { expandTensor, type StoredBytes } from '../../src/engine/expand-tensor.ts'
import { Pack } from './pack.ts'
import { seededNumbers } from './tiny-block.ts'

const floats = (values: Float32Array): StoredBytes => ({
  type: 'float32',
  shape: [values.length],
  bytes: new Uint8Array(values.buffer),
})

function readBack(pack: Pack, key: string): Float32Array {
  const parts = pack.parts().map((part) => gunzipSync(part.content))
  const read = (name: string): StoredBytes => {
    const { part, offset, type, shape } = pack.stored[name]!
    return { type, shape, bytes: parts[part]!.subarray(offset, offset + 4 * shape[0]!) }
  }
  return expandTensor({ shape: pack.stored[key]!.shape, stored: key }, read)
}

it('stores the same numbers once', () => {
  const pack = new Pack()
  expect(pack.keep(floats(Float32Array.of(1, 2)))).toBe(pack.keep(floats(Float32Array.of(1, 2))))
  expect(pack.keep(floats(Float32Array.of(1, 3)))).not.toBe(pack.keep(floats(Float32Array.of(1, 2))))
})

it('gives back large tensors, whose bytes it sorts by significance, and what lies behind them', () => {
  const pack = new Pack()
  const small = pack.keep(floats(Float32Array.of(7)))
  const large = pack.keep(floats(seededNumbers(70_000)))
  pack.startPart()
  const next = pack.keep(floats(Float32Array.of(8, 9)))
  expect(pack.stored[large]!.type).toBe('float32-planes')
  expect(pack.stored[next]!.part).toBe(1)
  expect([...readBack(pack, small)]).toEqual([7])
  expect(readBack(pack, large)).toEqual(seededNumbers(70_000))
  expect([...readBack(pack, next)]).toEqual([8, 9])
})
