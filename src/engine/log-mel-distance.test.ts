import { describe, expect, it } from 'vitest'
import { logMelDistance } from './log-mel-distance.ts'

const SECOND = 24_000
const sound = (at: (i: number) => number) => Float32Array.from({ length: SECOND }, (_, i) => at(i))
const sine = (hz: number, gain = 0.1, phase = 0) =>
  sound((i) => gain * Math.sin((2 * Math.PI * hz * i) / SECOND + phase))

describe('logMelDistance', () => {
  it('is nothing for the same sound and little for another phase of it', () => {
    expect(logMelDistance(sine(500), sine(500))).toBe(0)
    expect(logMelDistance(sine(500, 0.1, 1), sine(500))).toBeLessThan(0.5)
  })

  it('is 6 dB for twice the amplitude of a broad sound', () => {
    let seed = 1
    const noise = sound(() => ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5) * 0.2)
    const twice = noise.map((sample) => 2 * sample)
    expect(logMelDistance(twice, noise)).toBeCloseTo(6.02, 1)
  })

  it('is large for another pitch', () => {
    expect(logMelDistance(sine(2000), sine(200))).toBeGreaterThan(3)
  })

  it('does not count what is silent in the reference', () => {
    const half = sine(500).fill(0, SECOND / 2)
    const noisy = half.map((sample, i) => sample + (i > SECOND / 2 + 2048 ? 0.05 * Math.sin(i * i) : 0))
    expect(logMelDistance(noisy, half)).toBeLessThan(0.5)
  })

  it('is not a number for what is not one', () => {
    expect(logMelDistance(sine(500).fill(NaN, 100, 101), sine(500))).toBeNaN()
    expect(logMelDistance(sine(500), new Float32Array(SECOND))).toBeNaN()
  })
})
