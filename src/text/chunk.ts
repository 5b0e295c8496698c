import type { Delivery, Mark, Sentence, Span, Word } from './utterance.ts'

export interface ChunkWord extends Word {
  /** What markup asks for this word; absent: nothing. */
  readonly asked?: Delivery
  /** Those that are reached with this word, in order; absent: none. */
  readonly marks?: readonly WordMark[]
}

/** An SSML `<mark>`. */
export interface WordMark {
  readonly name: string
  /** Where it stands in the input. */
  readonly at: number
  /** When it is reached: before the silence before the word, as the word begins, when it has ended. */
  readonly when: 'silence' | 'start' | 'end'
}

/** What the acoustic model speaks in one breath: one or more sentences, or a part of a long one. */
export interface Chunk {
  /** Kokoro's alphabet, one token a code unit; empty where markup asks for silence alone. */
  readonly phonemes: string
  /** In order; `phonemeStart` and `phonemeEnd` count from the start of this chunk. */
  readonly words: readonly ChunkWord[]
  /** What of the input it says. */
  readonly span: Span
  /** What stands after it. */
  readonly boundary: 'phrase' | 'clause' | 'sentence' | 'paragraph'
  /** Silence that markup asks for before it. */
  readonly pauseBeforeMs: number
  /** Not before this time of the text's own clock, in milliseconds; absent: whenever it is its turn. */
  readonly clockMs?: number
  /** Silence that markup asks for after it; absent: as the boundary has it. */
  readonly pauseAfterMs?: number
  /** Voice that markup asks for; absent = the request's. */
  readonly voice?: string
}

const MARK_AT_END = /[;:,.!?—…”)]$/

/** The whole sentence as one chunk, before any cut. */
export function chunkOf(sentence: Sentence): Chunk {
  return {
    phonemes: sentence.phonemes,
    words: withMarks(
      sentence.words.map((word) => {
        const asked = sentence.deliveries[word.delivery ?? -1]
        return asked ? { ...word, asked } : word
      }),
      sentence.marks,
    ),
    span: { start: sentence.start, end: sentence.end },
    boundary: sentence.boundary,
    pauseBeforeMs: 0,
  }
}

/**
 * The part that says the phonemes from `from` to `to`, without spaces at its edges. A word that reaches over an edge is
 * in both parts. @param firstWord no word before it reaches beyond `from`: spares the search in a long sentence.
 */
export function sliceChunk(chunk: Chunk, from: number, to: number, firstWord = 0): Chunk {
  const isFirst = from === 0
  const isLast = to === chunk.phonemes.length
  while (from < to && chunk.phonemes[from] === ' ') from++
  while (to > from && chunk.phonemes[to - 1] === ' ') to--
  const words: ChunkWord[] = []
  for (let index = firstWord; index < chunk.words.length; index++) {
    const word = chunk.words[index]!
    if (word.phonemeStart >= to) break
    if (word.phonemeEnd > from) words.push(move(word, -from, to - from))
  }
  const phonemes = chunk.phonemes.slice(from, to)
  const boundary = isLast ? chunk.boundary : MARK_AT_END.test(phonemes) ? 'clause' : 'phrase'
  return {
    ...chunk,
    phonemes,
    words,
    span: {
      start: isFirst ? chunk.span.start : (words[0]?.start ?? chunk.span.end),
      end: isLast ? chunk.span.end : (words.at(-1)?.end ?? chunk.span.start),
    },
    boundary,
    pauseBeforeMs: isFirst ? chunk.pauseBeforeMs : 0,
    clockMs: isFirst ? chunk.clockMs : undefined,
    pauseAfterMs: isLast ? chunk.pauseAfterMs : undefined,
  }
}

/** Says `next` in the same breath. */
export function joinChunks(chunk: Chunk, next: Chunk): Chunk {
  const shift = chunk.phonemes.length + 1
  return {
    ...next,
    phonemes: `${chunk.phonemes} ${next.phonemes}`,
    words: [...chunk.words, ...next.words.map((word) => move(word, shift, Infinity))],
    span: { start: chunk.span.start, end: next.span.end },
    pauseBeforeMs: chunk.pauseBeforeMs,
    clockMs: chunk.clockMs,
  }
}

function move(word: ChunkWord, by: number, length: number): ChunkWord {
  const start = word.phonemeStart + by
  const end = word.phonemeEnd + by
  // Of a word in two parts, each tells the marks that it reaches.
  const marks = word.marks?.filter(({ when }) => (when === 'end' ? end <= length : start >= 0))
  return {
    ...word,
    ...(marks && { marks }),
    phonemeStart: Math.max(0, start),
    phonemeEnd: Math.min(length, end),
  }
}

function withMarks(words: ChunkWord[], marks: readonly Mark[]): readonly ChunkWord[] {
  for (const { beforeWord, name, at, beforePause } of marks) {
    const isAfter = beforeWord > 0 && (beforePause || beforeWord === words.length)
    const index = isAfter ? beforeWord - 1 : beforeWord
    const word = words[index]
    if (!word) continue
    const when = isAfter ? 'end' : beforePause ? 'silence' : 'start'
    words[index] = { ...word, marks: [...(word.marks ?? []), { name, at, when }] }
  }
  return words
}
