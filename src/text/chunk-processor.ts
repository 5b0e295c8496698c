import { MAX_TOKENS } from '../config/limits.ts'
import { chunkOf, joinChunks, sliceChunk, type Chunk } from './chunk.ts'
import { cutBefore, cutsOf, type Cut } from './chunk-cuts.ts'
import type { ChunkSize } from './chunk-size.ts'
import type { Delivery, Sentence } from './utterance.ts'

/** What comes next. */
export interface Coming {
  /** Voice that markup asks for; absent = the request's. */
  readonly voice: string | undefined
  /** Its phonemes, as many as are asked for or more, unless the text or what may be joined ends. */
  readonly phonemes: (atLeast: number) => string
}

/** How many of the coming phonemes make up a chunk that is kept; 0 where none is. They end before a space or at the end. */
export type LengthKept = (coming: Coming) => number

/** A sentence, or what markup cuts out of one, of which some may be spoken already. */
interface Rest {
  readonly part: Chunk
  readonly from: number
  /** No word before it reaches beyond `from`. */
  readonly word: number
}

const NOTHING_KEPT: LengthKept = () => 0

/**
 * Sentences → chunks of the size that is asked for each. Joins short sentences of one paragraph; cuts at paragraph,
 * sentence, clause, phrase, then word; at every pause and every change of voice that markup asks for. Every word is spoken
 * exactly once. Lazy: reads no further sentence than the next chunk needs.
 */
export class ChunkProcessor {
  readonly #parts: Iterator<Chunk>
  #ahead: Rest[] = []
  #sentences = 0
  #tokens = 0

  constructor(sentences: Iterable<Sentence>) {
    this.#parts = this.#read(sentences)
  }

  /** What has been read so far. */
  get counts(): { readonly sentences: number; readonly tokens: number } {
    return { sentences: this.#sentences, tokens: this.#tokens }
  }

  /** Whether anything follows. */
  get hasMore(): boolean {
    return this.#peek(0) !== undefined
  }

  /** The time that is asked for what follows, in milliseconds of the text's own clock. */
  get nextClockMs(): number | undefined {
    const next = this.#peek(0)
    return next?.from === 0 ? next.part.clockMs : undefined
  }

  /** Phonemes that might be said in the same breath after the chunk that was given last; none after a paragraph. */
  following(last: Chunk, atMost: number): string {
    const next = this.#peek(0)
    if (!next || (next.from === 0 && !mayFollow(last, next))) return ''
    return next.part.phonemes.slice(startOf(next), startOf(next) + atMost)
  }

  /**
   * @param size at most MAX_TOKENS
   * @param kept a chunk that was made before is taken as it was
   */
  next(size: ChunkSize, kept = NOTHING_KEPT): Chunk | undefined {
    const rest = this.#peek(0)
    if (!rest) return undefined
    const length = this.#lengthKept(rest, kept)
    if (length > 0) return this.#take(length)
    const at = cutOf(rest, size)
    if (at !== undefined) return this.#cut(rest, at)
    this.#ahead.shift()
    let open = sliceChunk(rest.part, rest.from, rest.part.phonemes.length, rest.word)
    while (open.phonemes.length < size.enough) {
      const next = this.#peek(0)
      if (!next || !mayFollow(open, next)) break
      if (open.phonemes.length + 1 + next.part.phonemes.length > size.most) break
      this.#ahead.shift()
      open = joinChunks(open, next.part)
    }
    return open
  }

  /**
   * Passes over what ends before a place of the input. @returns the chunk that the place lies in, where that one is kept,
   * and its first word from there on; otherwise the next chunk begins with that word.
   */
  seek(place: number, kept = NOTHING_KEPT): { readonly chunk: Chunk; readonly word: number } | undefined {
    for (;;) {
      const rest = this.#peek(0)
      if (!rest) return undefined
      const length = this.#lengthKept(rest, kept)
      if (length > 0) {
        const chunk = this.#take(length)
        const word = chunk.words.findIndex(({ end }) => end > place)
        if (word >= 0) return { chunk, word }
        continue
      }
      const { words } = rest.part
      const word = words.findIndex(({ end }, index) => index >= rest.word && end > place)
      if (word > rest.word) this.#ahead[0] = { ...rest, from: cutBefore(rest.part, word), word }
      if (word >= 0) return undefined
      this.#ahead.shift()
    }
  }

  *#read(sentences: Iterable<Sentence>): Generator<Chunk> {
    let asked: number | undefined
    for (const sentence of sentences) {
      this.#sentences++
      this.#tokens += sentence.phonemes.length
      const [first, ...others] = byMarkup(sentence)
      if (first) yield* [{ ...first, clockMs: first.clockMs ?? asked }, ...others]
      // A time after the last word is the next sentence's.
      asked = clockAfter(sentence) ?? (first ? undefined : asked)
    }
  }

  #peek(index: number): Rest | undefined {
    while (this.#ahead.length <= index) {
      const { value: part, done } = this.#parts.next()
      if (done) return undefined
      this.#ahead.push({ part, from: 0, word: 0 })
    }
    return this.#ahead[index]
  }

  #lengthKept(rest: Rest, kept: LengthKept): number {
    if (rest.part.phonemes === '') return 0
    return kept({ voice: rest.part.voice, phonemes: (atLeast) => this.#coming(atLeast) })
  }

  #coming(atLeast: number): string {
    let open = this.#peek(0)!
    let text = open.part.phonemes.slice(startOf(open), startOf(open) + atLeast)
    for (let index = 1; text.length < atLeast; index++) {
      const next = this.#peek(index)
      if (!next || !mayFollow(open.part, next)) break
      text += ` ${next.part.phonemes}`
      open = next
    }
    return text
  }

  #take(length: number): Chunk {
    const rest = this.#ahead[0]!
    const start = startOf(rest)
    const left = rest.part.phonemes.length - start
    if (length < left) return this.#cut(rest, start + length)
    this.#ahead.shift()
    const whole = sliceChunk(rest.part, rest.from, rest.part.phonemes.length, rest.word)
    return length > left ? joinChunks(whole, this.#take(length - left - 1)) : whole
  }

  #cut({ part, from, word }: Rest, at: number): Chunk {
    let next = word
    while (part.words[next] && part.words[next]!.phonemeEnd <= at) next++
    this.#ahead[0] = { part, from: at, word: next }
    return sliceChunk(part, from, at, word)
  }
}

/** Spaces at the edges of a chunk are not spoken. */
function startOf({ part, from }: Rest): number {
  while (part.phonemes[from] === ' ') from++
  return from
}

function mayFollow(open: Chunk, { part: next, from }: Rest): boolean {
  return (
    open.boundary === 'sentence' &&
    from === 0 &&
    next.pauseBeforeMs === 0 &&
    next.clockMs === undefined &&
    open.voice === next.voice &&
    open.phonemes !== '' &&
    next.phonemes !== ''
  )
}

/** Where to cut what is left of a part, if that is too long; undefined where it may stay whole. */
function cutOf({ part, from, word }: Rest, { most, stretch, shortest }: ChunkSize): number | undefined {
  const left = part.phonemes.length - from
  if (left <= most) return undefined
  // Pieces of like length, lest a long sentence end in a lonely word.
  const ideal = from + left / Math.ceil(left / most)
  const cuts = cutsOf(part, from, from + stretch, word)
  const fair = cuts.filter(({ at }) => at - from >= shortest && part.phonemes.length - at >= shortest)
  const nearest = (limit: number, ...ranks: Cut['rank'][]) =>
    fair
      .filter((cut) => ranks.includes(cut.rank) && cut.at - from <= limit)
      .sort((a, b) => Math.abs(a.at - ideal) - Math.abs(b.at - ideal))[0]?.at
  const breath = nearest(most, 'clause') ?? nearest(most, 'comma') ?? nearest(stretch, 'clause', 'comma')
  if (breath !== undefined || left <= stretch) return breath
  return (
    nearest(most, 'phrase') ??
    nearest(most, 'word') ??
    nearest(stretch, 'word') ??
    nearest(stretch, 'inside') ??
    cuts.at(-1)?.at ??
    from + Math.min(most, MAX_TOKENS)
  )
}

/** Cuts a sentence where markup asks for silence or for another voice. */
function byMarkup(sentence: Sentence): Chunk[] {
  const { words, deliveries } = sentence
  const pauses = new Map<number, number>()
  const clocks = new Map<number, number>()
  for (const { beforeWord, ms, clockMs } of sentence.pauses) {
    if (clockMs !== undefined) clocks.set(beforeWord, clockMs)
    if (clockMs === undefined || (beforeWord > 0 && beforeWord < words.length))
      pauses.set(beforeWord, (pauses.get(beforeWord) ?? 0) + ms)
  }
  const whole: Chunk = {
    ...chunkOf(sentence),
    pauseBeforeMs: pauses.get(0) ?? 0,
    clockMs: clocks.get(0),
  }
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
    const clockMs = clocks.get(first)
    const part: Chunk = { ...sliceChunk(whole, from, to, first), voice, clockMs }
    // To the listener a silence after the last word ends the paragraph: nothing is joined across it.
    if (!isLast) parts.push({ ...part, pauseAfterMs: pause ?? 0 })
    else parts.push(pause === undefined ? part : { ...part, boundary: 'paragraph', pauseAfterMs: pause })
    from = to
    first = index
  }
  return parts
}

/** The time that markup asks for after the last word. */
function clockAfter({ pauses, words }: Sentence): number | undefined {
  return pauses.findLast(({ beforeWord, clockMs }) => beforeWord === words.length && clockMs !== undefined)
    ?.clockMs
}
