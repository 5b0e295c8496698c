import { yinPeriod, type YinOptions } from '../../src/audio/yin-period.ts'
import { SAMPLE_RATE } from '../../src/config/limits.ts'

/** A pitch every 10 ms; NaN where nothing is voiced. */
export const PITCH_HOP = 240

const WINDOW = 600
const LOWEST_HERTZ = 55
const HIGHEST_HERTZ = 700
const YIN: YinOptions = {
  window: WINDOW,
  shortest: Math.floor(SAMPLE_RATE / HIGHEST_HERTZ),
  longest: Math.ceil(SAMPLE_RATE / LOWEST_HERTZ),
  threshold: 0.2,
}
/** Quieter than this below the loudest frame, nothing counts as voiced. */
const BELOW_LOUDEST = 10 ** (-40 / 20)

/** Fundamental frequency in Hz. */
export function pitchTrack(pcm: Float32Array): Float32Array {
  const frames = Math.max(0, Math.floor((pcm.length - WINDOW - YIN.longest - 1) / PITCH_HOP))
  const levels = Float32Array.from({ length: frames }, (_, frame) => level(pcm, frame * PITCH_HOP))
  const loudest = levels.reduce((most, one) => Math.max(most, one), 0)
  return levels.map((one, frame) =>
    one > loudest * BELOW_LOUDEST ? SAMPLE_RATE / (yinPeriod(pcm, frame * PITCH_HOP, YIN) ?? NaN) : NaN,
  )
}

function level(pcm: Float32Array, from: number): number {
  let sum = 0
  for (let i = from; i < from + WINDOW; i++) sum += pcm[i]! ** 2
  return Math.sqrt(sum / WINDOW)
}
