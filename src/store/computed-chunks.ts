import { PEAKS_PER_SECOND } from '../config/limits.ts'
import type { SpeechEvent, SpeechRequest } from '../protocol.ts'

type Chunk = Pick<
  Extract<SpeechEvent, { kind: 'segment' }>,
  'span' | 'at' | 'seconds' | 'words' | 'marks' | 'peaks'
>

/** For tests. Speech by arithmetic: a tenth of a second a character, a chunk a sentence; #name is a mark. */
export function computedChunks({ text, from = 0 }: SpeechRequest): Chunk[] {
  return [...text.matchAll(/[^.]+\.?/g)]
    .filter(({ 0: { length }, index }) => index + length > from)
    .map((sentence) => {
      const span = { start: Math.max(from, sentence.index), end: sentence.index + sentence[0].length }
      const secondAt = (place: number) => Math.max(0, place - from) / 10
      const found = (pattern: RegExp) =>
        Array.from(text.slice(span.start, span.end).matchAll(pattern), (match) => ({
          match,
          start: span.start + match.index,
          end: span.start + match.index + match[0].length,
        }))
      const seconds = (span.end - span.start) / 10
      return {
        span,
        at: secondAt(span.start),
        seconds,
        words: found(/\S+/g).map(({ match, start, end }) => ({
          text: match[0],
          start,
          end,
          from: secondAt(start),
          to: secondAt(end),
        })),
        marks: found(/#(\w+)/g).map(({ match, start }) => ({
          name: match[1]!,
          start,
          from: secondAt(start),
        })),
        peaks: new Uint8Array(Math.ceil(seconds * PEAKS_PER_SECOND)).fill(128),
      }
    })
}
