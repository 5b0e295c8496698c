import { describe, expect, it } from 'vitest'
import { processorMs } from '../../scripts/processor-ms.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import { SampleQueue } from './sample-queue.ts'
import { TimeStretcher } from './time-stretcher.ts'

/** All of the input at one rate, read by quanta. */
function stretched(pcm: Float32Array, rate: number, quantum = 128): Float32Array {
  const stretcher = new TimeStretcher()
  stretcher.rate = rate
  const queue = new SampleQueue()
  queue.push(pcm)
  const out: number[] = []
  const piece = new Float32Array(quantum)
  while (stretcher.position < pcm.length) {
    stretcher.read(queue, piece, quantum)
    out.push(...piece)
  }
  return Float32Array.from(out)
}

const tone = (hertz: number, seconds: number) =>
  Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE),
  )

/** Vowel-like: a falling pitch with overtones, a breath of noise, a pause in the middle. */
function voice(seconds: number): Float32Array {
  let phase = 0
  return Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => {
    const t = i / SAMPLE_RATE
    phase += (180 - 40 * t) / SAMPLE_RATE
    const wave = [1, 0.6, 0.3, 0.2].reduce(
      (sum, gain, k) => sum + gain * Math.sin(2 * Math.PI * (k + 1) * phase),
      0,
    )
    return t > 0.9 && t < 1.1 ? 0 : wave / 3 + 0.02 * Math.sin(i * i)
  })
}

/** Rising zero crossings a second, between the first and the last. */
function pitch(pcm: Float32Array): number {
  const crossings: number[] = []
  for (let i = 1; i < pcm.length; i++) {
    const [a, b] = [pcm[i - 1]!, pcm[i]!]
    if (a < 0 && b >= 0) crossings.push(i - b / (b - a))
  }
  return ((crossings.length - 1) * SAMPLE_RATE) / (crossings.at(-1)! - crossings[0]!)
}

const steepest = (pcm: Float32Array) =>
  pcm.reduce((max, sample, i) => (i === 0 ? 0 : Math.max(max, Math.abs(sample - pcm[i - 1]!))), 0)

describe('TimeStretcher', () => {
  it.each([
    [0.5, 90],
    [0.5, 440],
    [0.75, 220],
    [1.5, 110],
    [1.5, 440],
    [2, 1000],
    [3, 90],
    [3, 440],
  ])(
    'at a rate of %d leaves a tone of %i Hz its pitch and loudness, within 1 %% in length',
    (rate, hertz) => {
      const pcm = tone(hertz, 2)
      const out = stretched(pcm, rate)
      expect(out.length / (pcm.length / rate)).toBeCloseTo(1, 2)
      const middle = out.subarray(1_200, out.length - 1_200)
      expect(pitch(middle) / hertz).toBeGreaterThan(0.99)
      expect(pitch(middle) / hertz).toBeLessThan(1.01)
      const rms = Math.sqrt(middle.reduce((sum, x) => sum + x * x, 0) / middle.length)
      expect(rms).toBeGreaterThan(0.68)
    },
  )

  it('gives the input sample by sample at a rate of 1', () => {
    const pcm = voice(1)
    expect(stretched(pcm, 1).subarray(0, pcm.length)).toEqual(pcm)
  })

  it('gives the same whatever the quantum', () => {
    const pcm = voice(1.5)
    const [a, b] = [stretched(pcm, 1.7), stretched(pcm, 1.7, 37)]
    const length = Math.min(a.length, b.length)
    expect(a.subarray(0, length)).toEqual(b.subarray(0, length))
  })

  it.each([0.5, 0.8, 1.3, 2, 3])('never clicks in a voice at a rate of %d', (rate) => {
    const pcm = voice(2)
    // The pause cuts the wave off: that step is in the input.
    expect(steepest(stretched(pcm, rate))).toBeLessThanOrEqual(steepest(pcm) * 1.2)
  })

  it('asks for as much input as it takes, never for less, while the rate changes', () => {
    const pcm = voice(20)
    const stretcher = new TimeStretcher()
    const queue = new SampleQueue()
    const out = new Float32Array(128)
    let pushed = 0
    let heard = 0
    for (let i = 0; pushed < pcm.length - 4_000; i++) {
      if (i % 50 === 0) stretcher.rate = [1, 2.5, 0.5, 1, 3, 0.9][(i / 50) % 6]!
      const needed = stretcher.needs(128) - queue.length
      if (needed > 0) queue.push(pcm.subarray(pushed, (pushed += needed)))
      stretcher.read(queue, out, 128)
      expect(stretcher.position).toBeGreaterThanOrEqual(heard - 700)
      heard = stretcher.position
      expect(pushed - heard).toBeLessThan(0.11 * SAMPLE_RATE)
      expect(pushed).toBeGreaterThanOrEqual(heard - 1)
    }
    expect(steepest(out)).toBeLessThan(0.3)
  })

  it('tells how far the input has been heard', () => {
    const stretcher = new TimeStretcher()
    stretcher.rate = 2
    const queue = new SampleQueue()
    queue.push(tone(200, 2))
    const out = new Float32Array(128)
    for (let i = 1; i <= 100; i++) {
      stretcher.read(queue, out, 128)
      expect(stretcher.position).toBeCloseTo(256 * i, 3)
    }
    stretcher.reset()
    expect(stretcher.position).toBe(0)
    expect(stretcher.rate).toBe(2)
  })

  it('keeps up many times over', () => {
    const pcm = voice(20)
    // 40 s come out.
    expect(processorMs(() => stretched(pcm, 0.5))).toBeLessThan(4_000)
  })
})
