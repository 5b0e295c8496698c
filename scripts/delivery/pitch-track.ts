import { SAMPLE_RATE } from '../../src/config/limits.ts'

/** A pitch every 10 ms; NaN where nothing is voiced. */
export const PITCH_HOP = 240

const WINDOW = 600
const LOWEST_HERTZ = 55
const HIGHEST_HERTZ = 700
/** How much of the energy may not repeat, for a frame to count as voiced. */
const APERIODIC = 0.2
/** Quieter than this below the loudest frame, nothing counts as voiced. */
const BELOW_LOUDEST = 10 ** (-40 / 20)

/** Fundamental frequency in Hz by YIN (de Cheveigné and Kawahara 2002), its steps 1 to 5. */
export function pitchTrack(pcm: Float32Array): Float32Array {
  const longest = Math.ceil(SAMPLE_RATE / LOWEST_HERTZ)
  const shortest = Math.floor(SAMPLE_RATE / HIGHEST_HERTZ)
  const frames = Math.max(0, Math.floor((pcm.length - WINDOW - longest - 1) / PITCH_HOP))
  const levels = Float32Array.from({ length: frames }, (_, frame) => level(pcm, frame * PITCH_HOP))
  const loudest = levels.reduce((most, one) => Math.max(most, one), 0)
  return levels.map((one, frame) =>
    one > loudest * BELOW_LOUDEST ? pitchAt(pcm, frame * PITCH_HOP, shortest, longest) : NaN,
  )
}

function level(pcm: Float32Array, from: number): number {
  let sum = 0
  for (let i = from; i < from + WINDOW; i++) sum += pcm[i]! ** 2
  return Math.sqrt(sum / WINDOW)
}

function pitchAt(pcm: Float32Array, from: number, shortest: number, longest: number): number {
  const unlike = new Float64Array(longest + 2)
  let sum = 0
  for (let lag = 1; lag < unlike.length; lag++) {
    let difference = 0
    for (let i = from; i < from + WINDOW; i++) difference += (pcm[i]! - pcm[i + lag]!) ** 2
    sum += difference
    unlike[lag] = sum > 0 ? (difference * lag) / sum : 1
  }
  for (let lag = shortest; lag <= longest; lag++) {
    if (unlike[lag]! >= APERIODIC) continue
    while (lag < longest && unlike[lag + 1]! < unlike[lag]!) lag++
    const [before, here, after] = [unlike[lag - 1]!, unlike[lag]!, unlike[lag + 1]!]
    const bend = before - 2 * here + after
    return SAMPLE_RATE / (lag + (bend > 0 ? (before - after) / (2 * bend) : 0))
  }
  return NaN
}
