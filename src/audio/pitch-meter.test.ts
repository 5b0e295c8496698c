import { describe, expect, it } from 'vitest'
import { PITCHES_PER_SECOND } from '../config/limits.ts'
import { PitchMeter } from './pitch-meter.ts'

/** A second of a buzz with harmonics, as a voice has. */
const buzz = (hz: (second: number) => number) => {
  let phase = 0
  return Float32Array.from({ length: 24_000 }, (_, at) => {
    phase += (2 * Math.PI * hz(at / 24_000)) / 24_000
    return [1, 2, 3, 4].reduce((sum, n) => sum + (0.2 / n) * Math.sin(n * phase), 0)
  })
}
function measured(...pieces: Float32Array[]): Float32Array {
  const meter = new PitchMeter()
  for (const pcm of pieces) meter.push(pcm)
  return meter.take()
}

describe('PitchMeter', () => {
  it.each([70, 110, 220, 440])('hears %i Hz', (hz) => {
    const pitches = measured(buzz(() => hz))
    expect(pitches.length).toBeGreaterThan(PITCHES_PER_SECOND * 0.9)
    for (const pitch of pitches) expect(Math.abs(12 * Math.log2(pitch / hz))).toBeLessThan(0.1)
  })

  it('follows a glide', () => {
    const pitches = measured(buzz((second) => 120 + 100 * second))
    for (const [index, pitch] of pitches.entries()) {
      expect(Math.abs(pitch - (120 + (100 * (index + 1.6)) / PITCHES_PER_SECOND))).toBeLessThan(5)
    }
  })

  it('hears no pitch in silence or noise', () => {
    let state = 1
    const noise = Float32Array.from({ length: 24_000 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      return state / 2 ** 32
    })
    expect(measured(new Float32Array(24_000)).every((pitch) => pitch === 0)).toBe(true)
    expect(measured(noise).filter((pitch) => pitch > 0).length).toBeLessThan(2)
  })

  it('does not mind how the sound is cut', () => {
    const pcm = buzz(() => 150)
    expect(measured(pcm.subarray(0, 1000), pcm.subarray(1000, 1001), pcm.subarray(1001))).toEqual(
      measured(pcm),
    )
  })
})
