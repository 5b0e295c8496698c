import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenCurve } from './token-curve.ts'

const tokens = fc.array(
  fc.record({
    value: fc.double({ min: -12, max: 12, noNaN: true }),
    frames: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('tokenCurve', () => {
  it('has no step, however the values jump', () => {
    fc.assert(
      fc.property(tokens, (list) => {
        const values = list.map(({ value }) => value)
        const curve = tokenCurve(values, Int32Array.of(3, ...list.map(({ frames }) => frames), 2))
        const widest = Math.max(...values) - Math.min(...values)
        for (let column = 1; column < curve.length; column++) {
          expect(Math.abs(curve[column]! - curve[column - 1]!)).toBeLessThanOrEqual(widest / 4 + 1e-5)
        }
      }),
    )
  })

  it('holds what every token asks for alike', () => {
    const curve = tokenCurve([4, 4], Int32Array.of(1, 2, 3, 1))
    expect(curve).toHaveLength(14)
    for (const value of curve) expect(value).toBeCloseTo(4, 5)
  })

  it('reaches a token’s value in its middle, and goes half way where two meet', () => {
    const curve = tokenCurve([0, 6], Int32Array.of(1, 8, 8, 1))
    expect(curve[6]).toBeCloseTo(0, 5)
    expect((curve[17]! + curve[18]!) / 2).toBeCloseTo(3, 5)
    expect(curve[28]).toBeCloseTo(6, 5)
  })
})
