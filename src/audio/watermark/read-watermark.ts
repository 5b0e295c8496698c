import { MARKED_SCORE, detectWatermark } from './watermark-detector.ts'
import { dayOfPayload } from './watermark-payload.ts'

/** Whether a sound carries our mark. */
export interface SoundMark {
  readonly kind: 'absent' | 'marked'
  /** Midnight UTC of the day on which it was made, in milliseconds since 1970; absent where too little of the mark is left. */
  readonly day?: number
}

/** @param pcm mono at SAMPLE_RATE */
export function readWatermark(pcm: Float32Array): SoundMark {
  const { score, bits } = detectWatermark(pcm)
  if (score < MARKED_SCORE) return { kind: 'absent' }
  const day = dayOfPayload(bits)
  return day === undefined ? { kind: 'marked' } : { kind: 'marked', day }
}
