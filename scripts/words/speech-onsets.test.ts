import { describe, expect, it } from 'vitest'
import { speechOnsets } from './speech-onsets.ts'

const RATE = 24_000

/** Tones of 0.3 s that begin at these seconds; the second half of each is soft. */
function tones(...begins: readonly number[]): Float32Array {
  const pcm = new Float32Array(RATE * 3)
  for (const begin of begins)
    for (let i = 0; i < 0.3 * RATE; i++)
      pcm[Math.round(begin * RATE) + i] = (i < 0.15 * RATE ? 0.5 : 0.1) * Math.sin(i / 9)
  return pcm
}

describe('speechOnsets', () => {
  it('tells when each stretch of sound begins, within 6 ms', () => {
    const begins = [0.2, 0.65, 1.5, 2.1]
    const found = speechOnsets(tones(...begins), RATE, 0.1)
    expect(found).toHaveLength(4)
    found.forEach((seconds, i) => expect(Math.abs(seconds - begins[i]!)).toBeLessThan(0.006))
  })

  it('passes over silences that are too short', () => {
    const found = speechOnsets(tones(0.2, 0.54, 1.5), RATE, 0.1)
    expect(found.map((seconds) => seconds.toFixed(1))).toEqual(['0.2', '1.5'])
  })

  it('finds nothing in silence', () => {
    expect(speechOnsets(new Float32Array(RATE), RATE, 0.1)).toEqual([])
  })
})
