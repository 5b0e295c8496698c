import { SAMPLE_RATE } from '../../src/config/limits.ts'
import { pitchTrack, PITCH_HOP } from './pitch-track.ts'

/** What a listener could measure of a sound. */
export interface SoundMeasures {
  readonly seconds: number
  /** Hz, the median of all voiced frames. */
  readonly pitch: number
  /** Semitones between the 10th and the 90th percentile of the voiced frames. */
  readonly range: number
  /** dB, the root of the mean square over voiced frames. */
  readonly level: number
  readonly track: Float32Array
}

export function measure(pcm: Float32Array): SoundMeasures {
  const track = pitchTrack(pcm)
  const voiced = track.filter(Number.isFinite).sort()
  const at = (share: number) => voiced[Math.floor(share * (voiced.length - 1))] ?? NaN
  let squares = 0
  let samples = 0
  track.forEach((hertz, frame) => {
    if (!Number.isFinite(hertz)) return
    // A frame's pitch is of the sound around its middle.
    const from = frame * PITCH_HOP + PITCH_HOP
    for (let i = from; i < from + PITCH_HOP; i++) squares += (pcm[i] ?? 0) ** 2
    samples += PITCH_HOP
  })
  return {
    seconds: pcm.length / SAMPLE_RATE,
    pitch: at(0.5),
    range: 12 * Math.log2(at(0.9) / at(0.1)),
    level: 10 * Math.log10(squares / samples),
    track,
  }
}

/** Semitones from `a` to `b`. */
export function semitones(a: number, b: number): number {
  return 12 * Math.log2(b / a)
}

/** Semitones between two sounds of the same words, place by place: the median over what is voiced in both. */
export function shiftBetween(a: SoundMeasures, b: SoundMeasures): number {
  const stretch = b.track.length / a.track.length
  const shifts = a.track
    .map((hertz, frame) => semitones(hertz, b.track[Math.round(frame * stretch)] ?? NaN))
    .filter(Number.isFinite)
    .sort()
  return shifts[shifts.length >> 1] ?? NaN
}
