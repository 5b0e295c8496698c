import { describe, expect, it } from 'vitest'
import { AudioProcessor } from './processor.ts'

const processor = new AudioProcessor(24_000)

function sine(length: number, amplitude: number, hertz = 440): Float32Array {
  return Float32Array.from({ length }, (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / 24_000))
}

function join(...parts: Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]))
}

describe('trimSilence', () => {
  it('cuts to the sound and what is kept around it, and says how much', () => {
    const pcm = join(new Float32Array(12_000), sine(24_000, 0.5), new Float32Array(6_000))
    const { pcm: kept, trimmedStart, trimmedEnd } = processor.trimSilence(pcm)
    expect(trimmedStart).toBe(12_000 - 720)
    expect(trimmedEnd).toBe(6_000 - 1_440)
    expect(kept).toEqual(pcm.subarray(trimmedStart, pcm.length - trimmedEnd))
  })

  it('keeps a consonant 40 dB below the vowel, and drops noise at −70 dBFS', () => {
    const noise = sine(4_800, 0.0003, 3_000)
    const pcm = join(noise, sine(2_400, 0.005, 5_000), sine(4_800, 0.5), sine(2_400, 0.005, 5_000), noise)
    const { trimmedStart, trimmedEnd } = processor.trimSilence(pcm, { keepStartMs: 0, keepEndMs: 0 })
    expect(trimmedStart).toBe(4_800)
    expect(trimmedEnd).toBe(4_800)
  })

  it('leaves sound alone that has no silence, and empties silence', () => {
    expect(processor.trimSilence(sine(999, 0.3)).pcm.length).toBe(999)
    expect(processor.trimSilence(new Float32Array(500))).toMatchObject({ trimmedStart: 500, trimmedEnd: 0 })
    expect(processor.trimSilence(new Float32Array(0)).pcm.length).toBe(0)
  })
})

describe('fadeEdges', () => {
  it('starts and ends near zero and leaves the middle as it was', () => {
    const faded = processor.fadeEdges(new Float32Array(2_400).fill(1), 5)
    expect(Math.abs(faded[0]!)).toBeLessThan(0.001)
    expect(Math.abs(faded[2_399]!)).toBeLessThan(0.001)
    expect(faded.slice(120, 2_280).every((sample) => sample === 1)).toBe(true)
  })

  it('never lets a fade reach over the middle of something short', () => {
    const faded = processor.fadeEdges(new Float32Array(10).fill(1), 5)
    expect(faded[4]!).toBeGreaterThan(0.9)
    expect(faded[5]!).toBeGreaterThan(0.9)
  })
})

describe('crossfade', () => {
  it('keeps a level that both sides share', () => {
    const level = new Float32Array(1_000).fill(0.25)
    const joined = processor.crossfade(level, level, 10)
    expect(joined.length).toBe(2_000 - 240)
    expect(joined.every((sample) => Math.abs(sample - 0.25) < 1e-6)).toBe(true)
  })

  it('joins end to end where there is nothing to overlap', () => {
    expect([...processor.crossfade(Float32Array.of(1, 2), new Float32Array(0), 10)]).toEqual([1, 2])
  })
})

describe('levels', () => {
  it('measures a sine as arithmetic says', () => {
    expect(processor.peak(sine(24_000, 0.8))).toBeCloseTo(0.8, 3)
    expect(processor.rms(sine(24_000, 0.8))).toBeCloseTo(0.8 / Math.SQRT2, 4)
    expect(processor.rms(processor.gain(sine(24_000, 0.8), 0.5))).toBeCloseTo(0.4 / Math.SQRT2, 4)
    expect(processor.rms(new Float32Array(0))).toBe(0)
  })
})
