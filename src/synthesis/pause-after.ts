import type { TTSConfiguration } from '../config/tts-configuration.ts'
import type { Chunk } from '../text/chunk.ts'

/** Between phrases nobody expects silence, and the model's edges leave as much. */
const PHRASE_MS = 90

/** Silence to hear after a chunk at speed 1, in ms: what markup asks for, else what is set for its boundary. */
export function pauseAfterMs(
  { boundary, pauseAfterMs }: Pick<Chunk, 'boundary' | 'pauseAfterMs'>,
  { clausePause, sentencePause, paragraphPause }: TTSConfiguration['audio'],
): number {
  if (pauseAfterMs !== undefined) return pauseAfterMs
  if (boundary === 'phrase') return PHRASE_MS
  return 1000 * { clause: clausePause, sentence: sentencePause, paragraph: paragraphPause }[boundary]
}
