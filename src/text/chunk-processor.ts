import { MAX_TOKENS } from '../config/limits.ts'
import { chunkOf, joinChunks, sliceChunk, type Chunk } from './chunk.ts'
import { cutBefore, cutsOf, type Cut } from './chunk-cuts.ts'
import type { Delivery, Sentence } from './utterance.ts'

export interface ChunkBudget {
  /**
   * Tokens of the first chunk, the second, and so on; the last figure holds for the rest. The first is short so that
   * sound starts soon; each is spoken while the next one is made.
   */
  readonly ramp: readonly number[]
  /** A clause without a place to breathe may go on up to here. */
  readonly stretch: number
  /** The same for the first chunk, which somebody waits for. */
  readonly firstStretch: number
  /** No piece of a cut sentence is shorter, where there is a choice. */
  readonly shortest: number
  /** The first chunk takes no further sentence once it has that many. */
  readonly enough: number
}

/** 175–250 tokens is what Kokoro reads most naturally (its `VOICES.md`: shorter is weak, above 400 it rushes). */
export const NATURAL_BUDGET: ChunkBudget = {
  ramp: [60, 150, 250],
  stretch: 300,
  firstStretch: 90,
  shortest: 12,
  enough: 40,
}

/**
 * Sentences → chunks under the token budget. Joins short sentences of one paragraph; cuts at paragraph, sentence,
 * clause, phrase, then word; at every pause and every change of voice that markup asks for. Every word is spoken
 * exactly once. Lazy: reads no further sentence than the next chunk needs.
 */
export class ChunkProcessor {
  readonly #budget: ChunkBudget

  constructor(budget: ChunkBudget = NATURAL_BUDGET) {
    if (budget.stretch > MAX_TOKENS || Math.max(...budget.ramp) > budget.stretch) {
      throw new RangeError(`Chunks may hold at most ${MAX_TOKENS} tokens. Lower the budget.`)
    }
    this.#budget = budget
  }

  /** @param spoken chunks of the same text that were made before: only the first of all is cut short. */
  *chunks(sentences: Iterable<Sentence>, spoken = 0): Generator<Chunk> {
    let index = spoken
    let open: Chunk | undefined
    for (const sentence of sentences) {
      for (const part of byMarkup(sentence)) {
        if (open && this.#mayJoin(open, part, index)) {
          open = joinChunks(open, part)
          continue
        }
        if (open) {
          yield open
          index++
        }
        let from = 0
        let word = 0
        for (
          let at = this.#cut(part, from, word, index);
          at !== undefined;
          at = this.#cut(part, from, word, index)
        ) {
          yield sliceChunk(part, from, at, word)
          index++
          from = at
          while (part.words[word] && part.words[word]!.phonemeEnd <= from) word++
        }
        open = from === 0 ? part : sliceChunk(part, from, part.phonemes.length, word)
      }
    }
    if (open) yield open
  }

  #limit(index: number): number {
    return this.#budget.ramp[Math.min(index, this.#budget.ramp.length - 1)]!
  }

  #mayJoin(open: Chunk, part: Chunk, index: number): boolean {
    const tokens = open.phonemes.length
    return (
      open.boundary === 'sentence' &&
      part.pauseBeforeMs === 0 &&
      open.voice === part.voice &&
      tokens > 0 &&
      part.phonemes.length > 0 &&
      tokens + 1 + part.phonemes.length <= this.#limit(index) &&
      (index > 0 || tokens < this.#budget.enough)
    )
  }

  /** Where to cut what is left of a part from `from` on, if that is too long; undefined where it may stay whole. */
  #cut(part: Chunk, from: number, firstWord: number, index: number): number | undefined {
    const { shortest } = this.#budget
    const stretch = index === 0 ? this.#budget.firstStretch : this.#budget.stretch
    const left = part.phonemes.length - from
    const limit = this.#limit(index)
    if (left <= limit) return undefined
    // Pieces of like length, lest a long sentence end in a lonely word.
    const ideal = from + left / Math.ceil(left / limit)
    const cuts = cutsOf(part, from, from + stretch, firstWord)
    const fair = cuts.filter(({ at }) => at - from >= shortest && part.phonemes.length - at >= shortest)
    const nearest = (most: number, ...ranks: Cut['rank'][]) =>
      fair
        .filter((cut) => ranks.includes(cut.rank) && cut.at - from <= most)
        .sort((a, b) => Math.abs(a.at - ideal) - Math.abs(b.at - ideal))[0]?.at
    const breath = nearest(limit, 'clause') ?? nearest(limit, 'comma') ?? nearest(stretch, 'clause', 'comma')
    if (breath !== undefined || left <= stretch) return breath
    return (
      nearest(limit, 'phrase') ??
      nearest(limit, 'word') ??
      nearest(stretch, 'word') ??
      nearest(stretch, 'inside') ??
      cuts.at(-1)?.at ??
      from + limit
    )
  }
}

/** Cuts a sentence where markup asks for silence or for another voice. */
function byMarkup(sentence: Sentence): Chunk[] {
  const { words, deliveries } = sentence
  const pauses = new Map<number, number>()
  for (const { beforeWord, ms } of sentence.pauses) pauses.set(beforeWord, (pauses.get(beforeWord) ?? 0) + ms)
  const whole: Chunk = { ...chunkOf(sentence), pauseBeforeMs: pauses.get(0) ?? 0 }
  const afterAll = pauses.get(words.length)

  // Without words there is nothing to say, whatever marks there are; a silence that was asked for remains.
  if (words.length === 0) return afterAll ? [{ ...whole, phonemes: '', pauseAfterMs: 0 }] : []

  const delivery = (index: number): Delivery => deliveries[words[index]?.delivery ?? -1] ?? {}
  const parts: Chunk[] = []
  let from = 0
  let first = 0
  for (let index = 1; index <= words.length; index++) {
    const { voice } = delivery(index - 1)
    const isLast = index === words.length
    const pause = pauses.get(index)
    const next = delivery(index)
    if (!isLast && pause === undefined && next.voice === voice) continue
    const to = isLast ? sentence.phonemes.length : cutBefore(sentence, index)
    const part: Chunk = { ...sliceChunk(whole, from, to, first), voice }
    // To the listener a silence after the last word ends the paragraph: nothing is joined across it.
    if (!isLast) parts.push({ ...part, pauseAfterMs: pause ?? 0 })
    else parts.push(pause === undefined ? part : { ...part, boundary: 'paragraph', pauseAfterMs: pause })
    from = to
    first = index
  }
  return parts
}
