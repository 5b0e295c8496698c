import { lastBy } from '../lib/last-by.ts'
import type { Span } from '../protocol.ts'

/** Further into a sentence than this, “previous” means its own beginning: about a second of speech. */
const BEGUN_CHARACTERS = 12

/** Where the sentence after the one at a place begins; null after the last. @param sentences in order */
export function nextSentenceStart(sentences: readonly Span[], place: number): number | null {
  return sentences[lastStartingBy(sentences, place) + 1]?.start ?? null
}

/** Where to go back to: the beginning of the sentence, or of the one before when it has just begun. */
export function previousSentenceStart(sentences: readonly Span[], place: number): number {
  const current = lastStartingBy(sentences, place)
  const hasBegun = current >= 0 && place - sentences[current]!.start > BEGUN_CHARACTERS
  return sentences[hasBegun ? current : current - 1]?.start ?? 0
}

function lastStartingBy(sentences: readonly Span[], place: number): number {
  return lastBy(sentences, ({ start }) => start, place)
}
