import { expect, it } from 'vitest'
import { PEAKS_PER_SECOND, SAMPLE_RATE } from '../config/limits.ts'
import { PeakMeter } from './peak-meter.ts'

it('gives the same outline whatever pieces the sound comes in', () => {
  const pcm = Float32Array.from({ length: SAMPLE_RATE / 10 + 7 }, (_, i) => Math.sin(i / 5) * (i / 3000))
  const whole = new PeakMeter()
  whole.push(pcm)
  const inPieces = new PeakMeter()
  for (let at = 0; at < pcm.length; at += 37) inPieces.push(pcm.subarray(at, at + 37))
  const peaks = whole.take()
  expect(peaks).toEqual(inPieces.take())
  expect(peaks).toHaveLength(PEAKS_PER_SECOND / 10 + 1)
  const first = pcm.subarray(0, SAMPLE_RATE / PEAKS_PER_SECOND)
  expect(peaks[0]).toBe(Math.round(Math.max(...first.map(Math.abs)) * 255))
})

it('starts anew after each outline, and keeps what is too loud at the top', () => {
  const meter = new PeakMeter()
  meter.push(Float32Array.of(-2))
  expect([...meter.take()]).toEqual([255])
  expect(meter.take()).toHaveLength(0)
})
