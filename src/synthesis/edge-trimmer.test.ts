import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AudioProcessor } from '../audio/processor.ts'
import { EdgeTrimmer } from './edge-trimmer.ts'

const RATE = 24_000
const tone = (seconds: number) => Float32Array.from({ length: seconds * RATE }, (_, i) => Math.sin(i / 9) / 2)
const quiet = (seconds: number) => new Float32Array(seconds * RATE)

/** Half a second of silence, tone, a gap inside, tone, silence. */
const CHUNK = Float32Array.from([0.5, 1, 0.4, 0.7, 0.6].flatMap((s, i) => [...(i % 2 ? tone(s) : quiet(s))]))

function trim(windows: Iterable<Float32Array>): { pcm: number[]; trimmedStart: number } {
  const trimmer = new EdgeTrimmer(new AudioProcessor())
  const pcm: number[] = []
  for (const window of windows) for (const part of trimmer.push(window)) pcm.push(...part)
  for (const part of trimmer.end()) pcm.push(...part)
  return { pcm, trimmedStart: trimmer.trimmedStart }
}

describe('EdgeTrimmer', () => {
  it('leaves 30 ms before and 60 ms after the sound and all silence within', () => {
    const { pcm, trimmedStart } = trim([CHUNK])
    expect(trimmedStart / RATE).toBeCloseTo(0.47, 2)
    expect(pcm.length / RATE).toBeCloseTo(0.03 + 1 + 0.4 + 0.7 + 0.06, 2)
  })

  it('gives the same sound whatever windows it comes in', () => {
    const whole = trim([CHUNK])
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 500, max: 30_000 }), { minLength: 1, maxLength: 12 }),
        (lengths) => {
          const windows: Float32Array[] = []
          let at = 0
          for (const length of lengths) windows.push(CHUNK.slice(at, (at += length)))
          windows.push(CHUNK.slice(at))
          const { pcm, trimmedStart } = trim(windows.filter((window) => window.length > 0))
          // The start is found to a frame of 5 ms of each window; what is heard does not move.
          const shift = trimmedStart - whole.trimmedStart
          expect(Math.abs(shift)).toBeLessThanOrEqual(0.04 * RATE)
          expect(Math.abs(pcm.length + shift - whole.pcm.length)).toBeLessThanOrEqual(0.07 * RATE)
          const middle = (samples: number[], by: number) => samples.slice(5000 - by, 30_000 - by)
          expect(middle(pcm, shift)).toEqual(middle(whole.pcm, 0))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('hands nothing on of a chunk without sound', () => {
    expect(trim([quiet(0.5), quiet(0.3)]).pcm).toEqual([])
  })

  it('ends at nearly zero, so that nothing clicks', () => {
    const noisy = Float32Array.from(CHUNK, (x, i) => x + 0.0015 * Math.sin(i * 1.7))
    expect(Math.abs(trim([noisy]).pcm.at(-1)!)).toBeLessThan(2e-5)
  })
})
