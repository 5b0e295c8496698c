import { describe, expect, it } from 'vitest'
import { AudioSegment } from './segment.ts'

describe('AudioSegment', () => {
  it('lasts samples ÷ rate', () => {
    expect(new AudioSegment(new Float32Array(12_000)).seconds).toBe(0.5)
    expect(new AudioSegment(new Float32Array(12_000), 48_000).seconds).toBe(0.25)
  })

  it('joins without a gap, in order', () => {
    const joined = AudioSegment.concat([
      new AudioSegment(Float32Array.of(1, 2)),
      AudioSegment.silence(2 / 24_000),
      new AudioSegment(Float32Array.of(3)),
    ])
    expect([...joined.pcm]).toEqual([1, 2, 0, 0, 3])
    expect(AudioSegment.concat([]).length).toBe(0)
  })

  it('refuses to join different rates', () => {
    const parts = [AudioSegment.silence(1), AudioSegment.silence(1, 48_000)]
    expect(() => AudioSegment.concat(parts)).toThrow('Cannot join 48000 Hz to 24000 Hz')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -5])('says at which sample %s stands', (bad) => {
    const segment = new AudioSegment(Float32Array.of(0, 1, bad))
    expect(() => segment.validate()).toThrow(`Sample 2 is ${bad}`)
    expect(() => new AudioSegment(Float32Array.of(0, -1, 1)).validate()).not.toThrow()
  })
})
