import { describe, expect, it } from 'vitest'
import { SAMPLE_RATE } from '../../config/limits.ts'
import { Random } from '../../lib/random.ts'
import { talker } from '../backgrounds/talker.ts'
import { Resampler } from '../resampler.ts'
import { watermarkCode } from './watermark-code.ts'
import { detectWatermark, MARKED_SCORE } from './watermark-detector.ts'
import { WatermarkEmbedder } from './watermark-embedder.ts'
import { dayOfPayload, payloadOfDay } from './watermark-payload.ts'

const PAYLOAD = payloadOfDay(Date.UTC(2026, 10, 22))

/** Vowels in syllables with breath between them: computed, and as uneven in time and frequency as speech. */
function speech(seconds: number, seed = 1): Float32Array {
  const random = new Random(seed)
  const voice = talker(random)
  return Float32Array.from({ length: seconds * SAMPLE_RATE }, () => 0.3 * voice() + 0.002 * random.noise())
}

function marked(pcm: Float32Array, piece = 5_000): Float32Array {
  const embedder = new WatermarkEmbedder(PAYLOAD)
  const out = new Float32Array(pcm.length)
  let length = 0
  const take = (part: Float32Array) => {
    out.set(part, length)
    length += part.length
  }
  for (let at = 0; at < pcm.length; at += piece) take(embedder.push(pcm.subarray(at, at + piece)))
  take(embedder.end())
  expect(length).toBe(pcm.length)
  return out
}

function resampled(pcm: Float32Array, from: number, to: number): Float32Array {
  const resampler = new Resampler(from, to)
  const out = new Float32Array(Math.floor((pcm.length * to) / from) - 100)
  resampler.process(pcm, out, out.length)
  return out
}

const db = (a: Float32Array, b?: Float32Array) =>
  10 * Math.log10(a.reduce((sum, sample, i) => sum + (sample - (b?.[i] ?? 0)) ** 2, 0))
const errors = (bits: readonly boolean[]) => bits.filter((bit, i) => bit !== PAYLOAD[i]).length

describe('watermark', () => {
  const plain = speech(10)
  const sound = marked(plain)

  it('lies more than 40 dB below the speech, and is as long', () => {
    expect(db(sound, plain) - db(plain)).toBeLessThan(-41)
    expect(db(sound, plain) - db(plain)).toBeGreaterThan(-60)
  })

  it('is the same however the sound comes in pieces, and of any length', () => {
    expect(Buffer.compare(Buffer.from(marked(plain, 777).buffer), Buffer.from(sound.buffer))).toBe(0)
    for (const length of [0, 1, 511, 512, 513, 1_024, 1_537]) marked(plain.subarray(0, length), 100)
  })

  it('leaves silence silent', () => {
    expect(marked(new Float32Array(5_000)).every((sample) => sample === 0)).toBe(true)
  })

  it.each([
    ['as it is', (pcm: Float32Array) => pcm],
    ['much softer', (pcm: Float32Array) => pcm.map((sample) => 0.03 * sample)],
    ['cut anywhere', (pcm: Float32Array) => pcm.subarray(34_567)],
    ['in 16 bits', (pcm: Float32Array) => pcm.map((sample) => Math.round(sample * 32_767) / 32_767)],
    [
      'resampled to 16 kHz and back',
      (pcm: Float32Array) => resampled(resampled(pcm, 24_000, 16_000), 16_000, 24_000),
    ],
    [
      'resampled to 44.1 kHz and back',
      (pcm: Float32Array) => resampled(resampled(pcm, 24_000, 44_100), 44_100, 24_000),
    ],
    [
      'under noise 30 dB below',
      (pcm: Float32Array) => {
        const random = new Random(9)
        const level = 10 ** ((db(pcm) - 10 * Math.log10(pcm.length) - 30) / 20)
        return pcm.map((sample) => sample + level * random.noise())
      },
    ],
  ] as const)('is read %s', (_, change) => {
    const { score, bits } = detectWatermark(change(sound))
    expect(score).toBeGreaterThan(MARKED_SCORE)
    expect(errors(bits)).toBe(0)
  })

  it('is found in none of the sounds that have none, nor with another key', () => {
    for (const seed of [2, 3, 4]) expect(detectWatermark(speech(6, seed)).score).toBeLessThan(MARKED_SCORE)
    expect(detectWatermark(sound, watermarkCode(2)).score).toBeLessThan(MARKED_SCORE)
    expect(detectWatermark(new Float32Array(0)).score).toBe(0)
    expect(detectWatermark(new Float32Array(50_000)).score).toBe(0)
  })

  it('is found in the middle of something longer', () => {
    const long = new Float32Array(45 * SAMPLE_RATE)
    long.set(speech(30, 5))
    long.set(sound, 33 * SAMPLE_RATE)
    expect(detectWatermark(long).score).toBeGreaterThan(MARKED_SCORE)
  })
})

describe('payload', () => {
  it('tells the day, for 179 years', () => {
    for (const time of [Date.UTC(2024, 0, 1), Date.UTC(2026, 10, 22, 23, 59), Date.UTC(2150, 6, 1)])
      expect(dayOfPayload(payloadOfDay(time))).toBe(Math.floor(time / 86_400_000) * 86_400_000)
  })

  it('is refused with a bit or two that are wrong, and where all are alike', () => {
    for (let i = 0; i < 32; i++)
      for (let j = i; j < 32; j++)
        expect(dayOfPayload(PAYLOAD.map((bit, at) => (at === i || at === j ? !bit : bit)))).toBeUndefined()
    expect(dayOfPayload(new Array<boolean>(32).fill(false))).toBeUndefined()
    expect(dayOfPayload(new Array<boolean>(32).fill(true))).toBeUndefined()
  })
})
