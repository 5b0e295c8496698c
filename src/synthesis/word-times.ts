import { SAMPLE_RATE, SAMPLES_PER_FRAME } from '../config/limits.ts'
import type { TimedWord } from '../protocol.ts'
import type { Word } from '../text/utterance.ts'

/**
 * The decoder speaks a phoneme before the frames that the alignment gives it: two frames by the median over voices, rates
 * and sounds, measured after silences (`npm run check-words`). Samples.
 */
export const SOUND_LEAD = 2 * SAMPLES_PER_FRAME

/**
 * When each of a chunk's words is heard.
 * @param durations frames of each token, pads included; absent: the model does not tell.
 * @param startSample where the model's first sample would lie in the utterance; negative where it was trimmed away.
 * @param bounds first and last sample of the chunk in the utterance.
 */
export function wordTimes(
  words: readonly Word[],
  durations: Int32Array | undefined,
  startSample: number,
  bounds: { readonly from: number; readonly to: number },
): TimedWord[] {
  if (!durations) return words.map(({ text, start, end }) => ({ text, start, end }))
  const frames = new Float64Array(durations.length + 1)
  durations.forEach((duration, index) => (frames[index + 1] = frames[index]! + duration))
  // Phoneme i is token i + 1: the pad comes first.
  const secondsAt = (phoneme: number) => {
    const frame = frames[Math.min(phoneme + 1, frames.length - 1)]!
    const sample = startSample + frame * SAMPLES_PER_FRAME - SOUND_LEAD
    return Math.min(Math.max(sample, bounds.from), bounds.to) / SAMPLE_RATE
  }
  return words.map(({ text, start, end, phonemeStart, phonemeEnd }) => ({
    text,
    start,
    end,
    from: secondsAt(phonemeStart),
    to: secondsAt(phonemeEnd),
  }))
}
