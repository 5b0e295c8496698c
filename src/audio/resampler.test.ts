import { describe, expect, it } from 'vitest'
import { Resampler } from './resampler.ts'

const HERTZ = 1_000

function convert(input: Float32Array, from: number, to: number): Float32Array {
  const resampler = new Resampler(from, to)
  const out = new Float32Array(Math.floor((input.length * to) / from / 128) * 128)
  let at = 0
  for (let i = 0; i < out.length; i += 128) {
    const needed = resampler.needs(128)
    resampler.process(input.subarray(at, at + needed), out.subarray(i, i + 128), 128)
    at += needed
  }
  return out
}

/** dB of a sine of that frequency over everything else; the phase is free. */
function signalToNoise(pcm: Float32Array, rate: number): number {
  let sin = 0
  let cos = 0
  pcm.forEach((sample, i) => {
    sin += sample * Math.sin((2 * Math.PI * HERTZ * i) / rate)
    cos += sample * Math.cos((2 * Math.PI * HERTZ * i) / rate)
  })
  const [a, b] = [(2 * sin) / pcm.length, (2 * cos) / pcm.length]
  let noise = 0
  pcm.forEach((sample, i) => {
    const angle = (2 * Math.PI * HERTZ * i) / rate
    noise += (sample - a * Math.sin(angle) - b * Math.cos(angle)) ** 2
  })
  return 10 * Math.log10(((a * a + b * b) / 2) * (pcm.length / noise))
}

describe.each([48_000, 44_100, 96_000, 22_050, 16_000])('24 kHz to %i Hz', (rate) => {
  const sine = Float32Array.from({ length: 24_000 }, (_, i) => Math.sin((2 * Math.PI * HERTZ * i) / 24_000))

  it('keeps a 1 kHz sine clean and at its level', () => {
    const out = convert(sine, 24_000, rate)
    // A whole number of periods, away from the start.
    const middle = out.subarray(rate / 5, rate / 5 + Math.floor(rate / 100) * 50)
    expect(signalToNoise(middle, rate)).toBeGreaterThan(70)
    const power = middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length
    expect(power).toBeCloseTo(0.5, 3)
  })

  it('keeps a constant constant', () => {
    const out = convert(new Float32Array(6_000).fill(0.5), 24_000, rate)
    expect(out.subarray(200).every((sample) => Math.abs(sample - 0.5) < 1e-5)).toBe(true)
  })

  it('takes exactly as many samples as the ratio says', () => {
    const resampler = new Resampler(24_000, rate)
    const out = new Float32Array(128)
    let taken = 0
    for (let i = 0; i < 1_000; i++) {
      const needed = resampler.needs(128)
      resampler.process(new Float32Array(needed), out, 128)
      taken += needed
    }
    expect(taken).toBe(Math.floor((128_000 * 24_000) / rate))
  })
})
