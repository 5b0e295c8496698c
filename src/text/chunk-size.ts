/** How long a chunk is to be, in tokens. */
export interface ChunkSize {
  /** Sentences are joined up to here, and cut from here on. */
  readonly most: number
  /** A clause without a place to breathe may go on up to here. */
  readonly stretch: number
  /** It takes no further sentence once it has that many. */
  readonly enough: number
  /** No piece of a cut sentence is shorter, where there is a choice: the model stumbles over those. */
  readonly shortest: number
}

const SHORTEST = 12

/** What Kokoro reads most naturally (its `VOICES.md`: 100 to 200 tokens; shorter is weak, above 400 it rushes). */
export const NATURAL_SIZE: ChunkSize = { most: 250, stretch: 300, enough: 250, shortest: SHORTEST }

/** Somebody waits for it: first sound needs the whole chunk's prosody. */
export const FIRST_SIZE: ChunkSize = { most: 60, stretch: 90, enough: 40, shortest: SHORTEST }

/** Each sentence by itself. */
export const SENTENCE_SIZE: ChunkSize = { most: 250, stretch: 300, enough: 1, shortest: SHORTEST }

/** A clause or two. */
export const PHRASE_SIZE: ChunkSize = { most: 70, stretch: 110, enough: 1, shortest: SHORTEST }

/** As near to one length as sentences and clauses allow. */
export const FIXED_SIZE: ChunkSize = { most: 150, stretch: 180, enough: 150, shortest: SHORTEST }

/** A chunk of no more than so many tokens; between the first one's size and the most natural. */
export function sizeFor(tokens: number): ChunkSize {
  const stretch = Math.round(Math.min(NATURAL_SIZE.stretch, Math.max(FIRST_SIZE.stretch, tokens)))
  const most = Math.max(FIRST_SIZE.most, Math.round((stretch * NATURAL_SIZE.most) / NATURAL_SIZE.stretch))
  return { most, stretch, enough: most, shortest: SHORTEST }
}
