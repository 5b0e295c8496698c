import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originOf, secondAt } from './draw-wave.ts'

describe('the waveform', () => {
  it('glides under the second that is heard', () => {
    const [a, b] = [originOf(10, 600, false), originOf(10.5, 600, false)]
    expect(b - a).toBeCloseTo(0.5, 9)
    expect(secondAt(0.35 * 600, a)).toBeCloseTo(10, 9)
  })

  it('stands still where less motion is wished, and the second that is heard is always in it', () => {
    expect(originOf(1, 600, true)).toBe(originOf(1.5, 600, true))
    const seconds = fc.double({ min: 0, max: 10_000, noNaN: true })
    fc.assert(
      fc.property(seconds, fc.integer({ min: 200, max: 2_000 }), (heard, width) => {
        const origin = originOf(heard, width, true)
        expect(heard).toBeGreaterThanOrEqual(origin)
        expect(heard).toBeLessThan(secondAt(width, origin))
      }),
    )
  })
})
