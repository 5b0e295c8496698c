import { expect, it } from 'vitest'
import { SAMPLE_RATE } from '../../src/config/limits.ts'
import { warpedDistance } from './warped-distance.ts'

/** Rises through an octave, at any tempo. */
function glide(seconds: number, hertz = 200): Float32Array {
  let phase = 0
  return Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => {
    phase += (hertz * 2 ** (i / SAMPLE_RATE / seconds)) / SAMPLE_RATE
    return 0.5 * Math.sin(2 * Math.PI * phase)
  })
}

it('is nothing for the same sound, little at another tempo, much for another sound', () => {
  const reference = glide(1)
  expect(warpedDistance(reference, reference)).toBe(0)
  const slower = warpedDistance(glide(1.2), reference)
  expect(slower).toBeLessThan(1)
  expect(warpedDistance(glide(1, 900), reference)).toBeGreaterThan(4 * slower)
})
