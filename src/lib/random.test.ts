import { describe, expect, it } from 'vitest'
import { Random } from './random.ts'

describe('Random', () => {
  it('gives the same for the same seed, and something else for the next', () => {
    const numbers = (seed: number) => {
      const random = new Random(seed)
      return Array.from({ length: 8 }, () => random.next())
    }
    expect(numbers(3)).toEqual(numbers(3))
    expect(numbers(3)).not.toEqual(numbers(4))
    expect(numbers(0)).not.toEqual(numbers(-1))
  })

  it('makes noise of variance 1 in which no sample tells of the next', () => {
    const random = new Random(1)
    const noise = Float64Array.from({ length: 100_000 }, () => random.noise())
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(noise)).toBeCloseTo(0, 1.8)
    expect(mean(noise.map((value) => value * value))).toBeCloseTo(1, 1.8)
    for (const lag of [1, 2, 7, 100])
      expect(mean(noise.map((value, i) => value * (noise[i + lag] ?? 0)))).toBeCloseTo(0, 1.8)
  })
})
