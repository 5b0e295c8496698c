import type { Span } from './utterance.ts'

/** What a match becomes; `undefined` leaves it as it is. */
export type Say = (match: RegExpExecArray) => string | undefined

/** Where each code unit came from: two columns, both never falling. Absent while the text is still its own source. */
interface Origin {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * An immutable text in which every UTF-16 code unit knows the span of the input that it stands for, through any number
 * of replacements. `replace` is linear in the text and copies nothing when nothing changes.
 */
export class OffsetText {
  readonly text: string
  readonly #base: number
  readonly #origin: Origin | undefined

  private constructor(text: string, base: number, origin: Origin | undefined) {
    this.text = text
    this.#base = base
    this.#origin = origin
  }

  /** @param base offset of `input` in the text it was cut from. */
  static of(input: string, base = 0): OffsetText {
    return new OffsetText(input, base, undefined)
  }

  get length(): number {
    return this.text.length
  }

  /**
   * Says every match anew. The replacement stands for the whole match, less the words that both have in common in the
   * same order: those keep their own place.
   * @param pattern with the flag `g`.
   */
  replace(pattern: RegExp, say: Say): OffsetText {
    if (!pattern.global)
      throw new TypeError(`Pattern ${String(pattern)} finds one match only; give it the flag g.`)
    const pieces: Piece[] = []
    let from = 0
    for (let match = next(pattern, this.text, 0); match; match = next(pattern, this.text, from)) {
      const written = match[0]
      const end = match.index + written.length
      // An empty match would be found again for ever: step over one code unit (one code point with the flag u).
      from = written === '' ? end + stepAt(pattern, this.text, end) : end
      const spoken = say(match)
      if (spoken !== undefined && spoken !== written) pushDifferences(pieces, match.index, written, spoken)
    }
    return pieces.length === 0 ? this : this.splice(pieces)
  }

  slice(start = 0, end = this.length): OffsetText {
    const to = Math.min(Math.max(end, 0), this.length)
    const at = Math.min(Math.max(start, 0), to)
    if (at === 0 && to === this.length) return this
    const { starts, ends } = this.#origin ?? {}
    const origin = starts && ends && { starts: starts.subarray(at, to), ends: ends.subarray(at, to) }
    // An empty slice still knows where it was cut.
    return new OffsetText(this.text.slice(at, to), at === to ? this.#edge(at).start : this.#base + at, origin)
  }

  /** The input span that a range of the current text stands for; an empty range has an empty span. */
  span(start: number, end: number): Span {
    if (start >= end) {
      const { start: at } = this.#edge(Math.min(Math.max(start, 0), this.length))
      return { start: at, end: at }
    }
    return { start: this.#startAt(start), end: this.#endAt(end - 1) }
  }

  /** @param pieces in order, apart from each other. Each replacement stands for the whole of what it replaces. */
  splice(pieces: readonly Piece[]): OffsetText {
    const length = pieces.reduce((sum, { written, spoken }) => sum + spoken.length - written, this.length)
    const starts = new Int32Array(length)
    const ends = new Int32Array(length)
    let text = ''
    let read = 0
    let write = 0
    const keepUntil = (stop: number) => {
      text += this.text.slice(read, stop)
      if (this.#origin) {
        starts.set(this.#origin.starts.subarray(read, stop), write)
        ends.set(this.#origin.ends.subarray(read, stop), write)
        write += stop - read
      } else {
        for (let i = read; i < stop; i++, write++) {
          starts[write] = this.#base + i
          ends[write] = this.#base + i + 1
        }
      }
      read = stop
    }
    for (const { index, written, spoken } of pieces) {
      keepUntil(index)
      const { start, end } = written === 0 ? this.#edge(index) : this.span(index, index + written)
      starts.fill(start, write, write + spoken.length)
      ends.fill(end, write, write + spoken.length)
      text += spoken
      write += spoken.length
      read = index + written
    }
    keepUntil(this.length)
    return new OffsetText(text, length === 0 ? this.#edge(0).start : this.#base, { starts, ends })
  }

  /** What is inserted before code unit `at` stands for: nothing, or the span that both neighbours share. */
  #edge(at: number): Span {
    const { length } = this
    if (length === 0) return { start: this.#base, end: this.#base }
    if (at === 0) return { start: this.#startAt(0), end: this.#startAt(0) }
    const left = this.#endAt(at - 1)
    if (at === length) return { start: left, end: left }
    const right = this.#startAt(at)
    return right < left ? { start: right, end: left } : { start: left, end: left }
  }

  #startAt(at: number): number {
    return this.#origin ? this.#origin.starts[at]! : this.#base + at
  }

  #endAt(at: number): number {
    return this.#origin ? this.#origin.ends[at]! : this.#base + at + 1
  }
}

/** `written` code units from `index` on become `spoken`. */
export interface Piece {
  readonly index: number
  readonly written: number
  readonly spoken: string
}

function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  if (from > text.length) return null
  pattern.lastIndex = from
  return pattern.exec(text)
}

function stepAt(pattern: RegExp, text: string, at: number): number {
  return pattern.unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

const WORD = /[\p{L}\p{M}\p{N}']+/gu

/** How many words a replacement may leave out before the next common one. */
const LOOKAHEAD = 8

/** A shorter match is replaced as one. */
const SHORTEST_WITH_WORDS = 4

/** “- March 5” → “March fifth.” changes only “- ” and “5”: words that both sides have stay where they are. */
function pushDifferences(pieces: Piece[], index: number, written: string, spoken: string): void {
  if (written.length < SHORTEST_WITH_WORDS) {
    pieces.push({ index, written: written.length, spoken })
    return
  }
  let from = 0
  let saidFrom = 0
  const change = (to: number, saidTo: number) => {
    while (from < to && saidFrom < saidTo && written[from] === ' ' && spoken[saidFrom] === ' ') {
      from++
      saidFrom++
    }
    while (from < to && saidFrom < saidTo && written[to - 1] === ' ' && spoken[saidTo - 1] === ' ') {
      to--
      saidTo--
    }
    if (written.slice(from, to) === spoken.slice(saidFrom, saidTo)) return
    pieces.push({ index: index + from, written: to - from, spoken: spoken.slice(saidFrom, saidTo) })
  }
  for (const { at, saidAt, length } of commonWords(written, spoken)) {
    change(at, saidAt)
    from = at + length
    saidFrom = saidAt + length
  }
  change(written.length, spoken.length)
}

/** Words that stand in both texts in the same order. Linear: a word is looked for only a little further on. */
function commonWords(written: string, spoken: string): { at: number; saidAt: number; length: number }[] {
  const found: { at: number; saidAt: number; length: number }[] = []
  const there = [...written.matchAll(WORD)]
  let next = 0
  for (const { 0: word, index: saidAt } of spoken.matchAll(WORD)) {
    if (next >= there.length) break
    for (let i = next; i < Math.min(there.length, next + LOOKAHEAD); i++) {
      if (there[i]![0] !== word) continue
      found.push({ at: there[i]!.index, saidAt, length: word.length })
      next = i + 1
      break
    }
  }
  return found
}
