import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { softLimit } from './soft-limit.ts'
import { SoundShaper, type SoundShape } from './sound-shaper.ts'

const RATE = 24_000
/** A second of sound: 10 tokens and two pads. */
const DURATIONS = Int32Array.of(2, 4, 4, 4, 4, 4, 4, 4, 4, 3, 2, 1)
const TOKENS = DURATIONS.length - 2
const sine = (hertz: number, level = 0.1) =>
  Float32Array.from({ length: RATE }, (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / RATE))
const flat = (gain: number): SoundShape => ({ gain: new Array(TOKENS).fill(gain), tilt: 0, presence: 0 })
const shape = (wanted: SoundShape, pcm: Float32Array) => new SoundShaper(wanted, DURATIONS, 0).shape(pcm)
const level = (pcm: Float32Array, from = 0.2, to = 0.8) => {
  const part = pcm.subarray(from * RATE, to * RATE)
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length)
}
const change = (wanted: SoundShape, hertz: number) => level(shape(wanted, sine(hertz))) - level(sine(hertz))

describe('SoundShaper', () => {
  it.each([-96, -6, 3, 6])('changes the level by %i dB', (gain) => {
    expect(change(flat(gain), 200)).toBeCloseTo(gain, 2)
  })

  it('leaves sound alone, bit for bit, where nothing is asked', () => {
    expect(shape(flat(0), sine(440))).toEqual(sine(440))
  })

  it('raises the treble against the rest', () => {
    const bright = { ...flat(0), tilt: 4 }
    expect(change(bright, 150)).toBeCloseTo(0, 1)
    expect(change(bright, 1_600)).toBeCloseTo(2, 1)
    expect(change(bright, 7_000)).toBeCloseTo(4, 1)
    expect(change({ ...flat(0), tilt: -4 }, 7_000)).toBeCloseTo(-4, 1)
  })

  it('raises the voice’s ring and little else', () => {
    const present = { ...flat(0), presence: 3 }
    expect(change(present, 3_000)).toBeCloseTo(3, 1)
    expect(change(present, 150)).toBeCloseTo(0, 1)
    expect(change(present, 11_000)).toBeLessThan(0.5)
  })

  it('makes one word louder, and goes there without a step', () => {
    const gain = new Array<number>(TOKENS).fill(0)
    gain[4] = 6
    const dc = new Float32Array(RATE).fill(0.1)
    const shaped = shape({ ...flat(0), gain }, dc)
    // Tokens 0 to 4 with the pad: 18 frames; the louder one lasts 4 more.
    expect(shaped[20 * 600]).toBeCloseTo(0.1 * 10 ** (6 / 20), 2)
    expect(shaped[14 * 600]).toBeCloseTo(0.1, 5)
    for (let i = 1; i < RATE; i++) expect(Math.abs(shaped[i]! - shaped[i - 1]!)).toBeLessThan(1e-4)
  })

  it('gives in pieces what it gives in one, wherever the unit was trimmed', () => {
    const wanted = {
      gain: DURATIONS.slice(2).map((_, i) => i % 5),
      tilt: 2,
      presence: 1,
    } as unknown as SoundShape
    const pieces = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(pieces, fc.integer({ min: 0, max: 3_000 }), (lengths, start) => {
        const pcm = sine(300).subarray(start)
        const whole = new SoundShaper(wanted, DURATIONS, start).shape(pcm)
        const shaper = new SoundShaper(wanted, DURATIONS, start)
        let at = 0
        for (const length of lengths) {
          expect(shaper.shape(pcm.subarray(at, at + length))).toEqual(whole.subarray(at, at + length))
          at += length
        }
      }),
      { numRuns: 20 },
    )
  })

  it('never gets louder than full scale', () => {
    const shaped = shape(flat(12), sine(150, 0.9))
    expect(Math.max(...shaped)).toBeLessThanOrEqual(1)
    expect(Math.max(...shaped)).toBeGreaterThan(0.95)
  })
})

describe('softLimit', () => {
  it('lets through what is below −1 dBFS, and keeps order and sign of the rest', () => {
    for (const sample of [0, 0.5, -0.89]) expect(softLimit(sample)).toBe(sample)
    const rising = [0.88, 0.9, 0.95, 1, 1.1].map(softLimit)
    expect(rising).toEqual([...rising].sort((a, b) => a - b))
    expect(softLimit(-3)).toBe(-softLimit(3))
    // Continuous, and as steep as the line below the knee.
    const knee = 10 ** (-1 / 20)
    expect((softLimit(knee + 1e-4) - knee) / 1e-4).toBeCloseTo(1, 2)
  })
})
