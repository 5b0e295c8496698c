import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationsOf, repeatColumns } from './alignment.ts'

describe('durationsOf', () => {
  it('rounds halves to even and lets no token vanish', () => {
    expect([...durationsOf(Float32Array.of(0, 0.4, 0.5, 1.5, 2.5, 3.5, 3.49, 7.51), 1)]).toEqual([
      1, 1, 1, 2, 2, 4, 3, 8,
    ])
  })

  it('divides by the speed, in float32 as the graph did', () => {
    expect([...durationsOf(Float32Array.of(10, 3), 2)]).toEqual([5, 2])
    expect([...durationsOf(Float32Array.of(10, 3), 0.5)]).toEqual([20, 6])
    expect([...durationsOf(Float32Array.of(2.7499998), 1.1)]).toEqual([2])
  })
})

describe('repeatColumns', () => {
  it('holds each column as long as its token lasts', () => {
    const tensor = { shape: [1, 2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }
    expect(repeatColumns(tensor, Int32Array.of(2, 1, 3))).toEqual({
      shape: [1, 2, 6],
      data: Float32Array.of(1, 1, 2, 3, 3, 3, 4, 4, 5, 6, 6, 6),
    })
  })

  it('is the product with a matrix of ones where a frame belongs to a token', () => {
    const durations = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(durations, fc.integer({ min: 1, max: 4 }), (lengths, rows) => {
        const tokens = lengths.length
        const data = Float32Array.from({ length: rows * tokens }, (_, at) => Math.sin(at))
        const owners = lengths.flatMap((length, token) => Array.from({ length }, () => token))
        const { data: repeated } = repeatColumns({ shape: [1, rows, tokens], data }, Int32Array.from(lengths))
        const product = Array.from({ length: rows }, (_, row) => owners.map((at) => data[row * tokens + at]!))
        expect([...repeated]).toEqual(product.flat())
      }),
    )
  })
})
