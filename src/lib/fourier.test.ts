import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fourier } from './fourier.ts'

describe('Fourier', () => {
  it('finds a cosine and a sine where they are', () => {
    const real = Float64Array.from(
      { length: 64 },
      (_, i) => 3 * Math.cos((2 * Math.PI * 5 * i) / 64) + Math.sin((2 * Math.PI * 9 * i) / 64),
    )
    const imaginary = new Float64Array(64)
    new Fourier(64).forward(real, imaginary)
    expect(real[5]).toBeCloseTo(96, 9)
    expect(imaginary[9]).toBeCloseTo(-32, 9)
    expect(Math.hypot(real[7]!, imaginary[7]!)).toBeLessThan(1e-9)
  })

  it('comes back to where it was', () => {
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [real, imaginary] = [Float64Array.from(a), Float64Array.from(b)]
        const fourier = new Fourier(16)
        fourier.forward(real, imaginary)
        fourier.inverse(real, imaginary)
        a.forEach((value, i) => expect(real[i]).toBeCloseTo(value, 12))
        b.forEach((value, i) => expect(imaginary[i]).toBeCloseTo(value, 12))
      }),
    )
  })
})
