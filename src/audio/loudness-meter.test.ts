import { describe, expect, it } from 'vitest'
import { LoudnessMeter } from './loudness-meter.ts'

const RATES = [24_000, 48_000]

function sine(rate: number, seconds: number, dbfs: number, hertz = 997): Float32Array {
  const amplitude = 10 ** (dbfs / 20)
  return Float32Array.from(
    { length: rate * seconds },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / rate),
  )
}

function measure(rate: number, ...parts: Float32Array[]): number {
  const meter = new LoudnessMeter(rate)
  for (const part of parts) for (let i = 0; i < part.length; i += 777) meter.push(part.subarray(i, i + 777))
  return meter.loudness
}

describe.each(RATES)('LoudnessMeter at %i Hz', (rate) => {
  it('reads −3.01 for a sine of full scale in one channel, as the standard defines', () => {
    expect(measure(rate, sine(rate, 5, 0))).toBeCloseTo(-3.01, 1)
    expect(measure(rate, sine(rate, 20, -23))).toBeCloseTo(-26.01, 1)
  })

  it('leaves out what is 10 LU below the rest (EBU Tech 3341, case 3, in one channel)', () => {
    const loudness = measure(rate, sine(rate, 10, -33), sine(rate, 60, -20), sine(rate, 10, -33))
    expect(loudness).toBeCloseTo(-23.01, 1)
  })

  it('leaves out silence below −70 (case 4)', () => {
    const parts = [-72, -36, -23, -36, -72].map((level, i) => sine(rate, [10, 10, 60, 10, 10][i]!, level))
    expect(measure(rate, ...parts)).toBeCloseTo(-26.01, 1)
  })

  it('weighs high sounds more and very low ones less', () => {
    expect(measure(rate, sine(rate, 3, -20, 5_000))).toBeGreaterThan(measure(rate, sine(rate, 3, -20)) + 2.5)
    expect(measure(rate, sine(rate, 3, -20, 25))).toBeLessThan(measure(rate, sine(rate, 3, -20)) - 8)
  })

  it('measures what is shorter than a block, and silence', () => {
    expect(measure(rate, sine(rate, 0.25, -20))).toBeCloseTo(-23, 0)
    expect(measure(rate, new Float32Array(rate))).toBe(-Infinity)
    expect(measure(rate)).toBe(-Infinity)
  })
})
