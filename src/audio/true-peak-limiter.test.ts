import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TruePeak } from './true-peak.ts'
import { TruePeakLimiter } from './true-peak-limiter.ts'

const RATE = 24_000

function truePeakDb(pcm: Float32Array): number {
  const meter = new TruePeak()
  let peak = 0
  for (const sample of pcm) peak = Math.max(peak, meter.next(sample))
  for (let i = 0; i < 2 * TruePeak.delay; i++) peak = Math.max(peak, meter.next(0))
  return 20 * Math.log10(peak)
}

function limit(pcm: Float32Array, ceilingDb: number, piece = 1_000): Float32Array {
  const limiter = new TruePeakLimiter(RATE, ceilingDb)
  const parts: Float32Array[] = []
  for (let i = 0; i < pcm.length; i += piece) parts.push(limiter.push(pcm.subarray(i, i + piece)))
  parts.push(limiter.end())
  return Float32Array.from(parts.flatMap((part) => [...part]))
}

describe('TruePeak', () => {
  it('finds the top of a wave that no sample hits', () => {
    // A quarter of the rate, sampled 45° beside its peaks: the samples reach 0.707 of it.
    const wave = Float32Array.from({ length: 400 }, (_, i) => Math.sin(Math.PI / 4 + (Math.PI / 2) * i))
    expect(Math.max(...wave.slice(0, 4))).toBeCloseTo(Math.SQRT1_2)
    const inner = new TruePeak()
    let peak = 0
    wave.forEach((sample, i) => {
      const found = inner.next(sample)
      if (i > 100) peak = Math.max(peak, found)
    })
    expect(20 * Math.log10(peak)).toBeCloseTo(0, 1)
  })
})

describe('TruePeakLimiter', () => {
  it('passes what stays below the ceiling as it is, to the sample', () => {
    const quiet = Float32Array.from({ length: 5_000 }, (_, i) => 0.5 * Math.sin(i / 7))
    expect(limit(quiet, -1)).toEqual(quiet)
    expect(limit(new Float32Array(3).fill(0.2), -1)).toEqual(new Float32Array(3).fill(0.2))
    expect(limit(new Float32Array(0), -1).length).toBe(0)
  })

  it('holds any sound under the ceiling, whatever the pieces, and as long as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 900 }),
        fc.double({ min: 0.5, max: 6, noNaN: true }),
        fc.integer({ min: 20, max: 6_000 }),
        (length, piece, loud, hertz) => {
          const pcm = Float32Array.from({ length }, (_, i) => {
            const burst = Math.sin((2 * Math.PI * i) / 1_700) ** 8
            return loud * burst * Math.sin((2 * Math.PI * hertz * i) / RATE)
          })
          const limited = limit(pcm, -1, piece)
          expect(limited.length).toBe(length)
          expect(truePeakDb(limited)).toBeLessThan(-0.85)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('comes down before a peak and recovers after it, without a jump of the gain', () => {
    const level = new Float32Array(24_000).fill(0.25)
    level.fill(1.5, 12_000, 12_100)
    const limited = limit(level, -6)
    const gains = limited.map((sample, i) => sample / level[i]!)
    expect(gains[11_000]).toBe(1)
    expect(gains[12_050]!).toBeLessThan(0.34)
    expect(gains[23_000]!).toBeGreaterThan(0.99)
    const steepest = gains.reduce(
      (max, gain, i) => (i === 0 ? 0 : Math.max(max, Math.abs(gain - gains[i - 1]!))),
      0,
    )
    expect(steepest).toBeLessThan(0.01)
  })
})
