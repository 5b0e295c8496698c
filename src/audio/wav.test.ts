import { describe, expect, it } from 'vitest'
import { MAX_WAV_SAMPLES, encodeWav, pcm16, wavHeader } from './wav.ts'

function ints(pcm: number[]): number[] {
  return [...new Int16Array(pcm16(Float32Array.from(pcm)).buffer)]
}

describe('pcm16', () => {
  it('rounds to the nearest and clips at full scale', () => {
    expect(ints([0, 1, -1, 2, -2, 0.5, -0.5])).toEqual([0, 32767, -32768, 32767, -32768, 16384, -16384])
    expect(ints([1.4 / 32768, 1.6 / 32768, -1.4 / 32768, -1.6 / 32768])).toEqual([1, 2, -1, -2])
  })

  it('makes silence of what is not a number', () => {
    expect(ints([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toEqual([0, 32767, -32768])
  })

  it('errs by at most half a step', () => {
    const sine = Array.from({ length: 1000 }, (_, i) => 0.9 * Math.sin(i))
    ints(sine).forEach((value, i) => expect(Math.abs(value - sine[i]! * 32768)).toBeLessThanOrEqual(0.501))
  })
})

describe('encodeWav', () => {
  it('writes a header whose sizes and rates agree with the data', () => {
    const file = encodeWav(new Float32Array(100), 24_000)
    const view = new DataView(file.buffer)
    expect(file.length).toBe(244)
    expect(new TextDecoder().decode(file.subarray(0, 4))).toBe('RIFF')
    expect(new TextDecoder().decode(file.subarray(8, 16))).toBe('WAVEfmt ')
    expect(view.getUint32(4, true)).toBe(file.length - 8)
    expect(view.getUint32(24, true)).toBe(24_000)
    expect(view.getUint32(28, true)).toBe(48_000)
    expect(view.getUint32(40, true)).toBe(200)
  })

  it('starts a file whose length is not known yet', () => {
    const view = new DataView(wavHeader().buffer)
    expect(view.getUint32(4, true)).toBe(0xffffffff)
    expect(view.getUint32(40, true)).toBe(0xffffffff - 36)
  })

  it('refuses more than 32 bits can count', () => {
    expect(() => wavHeader(MAX_WAV_SAMPLES + 1)).toThrow('Split the audio')
    expect(wavHeader(MAX_WAV_SAMPLES).length).toBe(44)
  })
})
