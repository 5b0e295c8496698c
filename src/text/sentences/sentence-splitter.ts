import type { OffsetText } from '../offset-text.ts'
import type { Boundary } from '../utterance.ts'
import { enclosures } from './enclosures.ts'
import { passages } from './line-breaks.ts'
import { listItems } from './list-items.ts'
import { endsSentence } from './sentence-end.ts'

/** A sentence as written, without the white space around it. */
export interface WrittenSentence {
  readonly text: OffsetText
  readonly boundary: Boundary
}

/** Longest sentence in code units: beyond it even text without any stop is cut, so that all later work is bounded. */
const LONGEST_SENTENCE = 4000

const STOPS = /(?:[!?]|\.|…)(?:[.!?…]|(?<=\.) \.(?=\s|$|["'”’)\]]))*|[。！？｡।॥۔؟]+/g
const CLOSERS = /["'”’)\]}»」』）*_]*(?:\[\d{1,3}\])*/y
const ASCII_STOP = /[.!?…]/
const FOREIGN_LETTER = /^[^\p{L}]*(?=\p{L})[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const WORD_LIMIT = 64
const CONTEXT_LIMIT = 80

/** Splits text that is cleaned but not yet normalised (it needs the stops) into sentences. Linear in the text. */
export function splitSentences(document: OffsetText): readonly WrittenSentence[] {
  const found: WrittenSentence[] = []
  for (const { start, end, boundary } of passages(document.text)) {
    const passage = document.text.slice(start, end)
    const breaks = FOREIGN_LETTER.test(passage) ? foreignBreaks(passage) : sentenceBreaks(passage)
    const pieces = [...breaks, passage.length]
      .flatMap((to, i) => bounded(passage, breaks[i - 1] ?? 0, to))
      .filter(([from, to]) => from < to)
    for (const [i, [from, to]] of pieces.entries()) {
      found.push({
        text: document.slice(start + from, start + to),
        boundary: i === pieces.length - 1 ? boundary : 'sentence',
      })
    }
  }
  return found
}

/** Offsets in the passage at which a new sentence begins. */
function sentenceBreaks(passage: string): readonly number[] {
  const enclosed = enclosures(passage)
  const { starts: items, enumeratorEnds } = listItems(passage)
  const isCaseless = !/\p{Lu}/u.test(passage)
  const breaks = [...items]
  let item = 0
  let sentenceStart = 0
  for (const match of passage.matchAll(STOPS)) {
    let marks = match[0]
    const from = match.index
    if (enumeratorEnds.has(from + 1) || enumeratorEnds.has(from + 2)) continue
    if (passage[from - 1] === '[' && /^(?:\.{2,}|…)/.test(marks)) continue
    // “… compounds. . . . The practice …”: the first stop ends the sentence, the ellipsis begins the next.
    if (isStopThenEllipsis(passage, from, marks)) marks = '.'
    CLOSERS.lastIndex = from + marks.length
    const closers = CLOSERS.exec(passage)?.[0] ?? ''
    const end = from + marks.length + closers.length
    // Inside quotes or brackets, and still inside after the closing mark.
    if (end >= passage.length || enclosed[end]) continue
    while (item < items.length && items[item]! <= from)
      sentenceStart = Math.max(sentenceStart, items[item++]!)
    const tail = passage.slice(end, end + CONTEXT_LIMIT)
    const after = tail.trimStart()
    if (after === '') continue
    const before = passage.slice(Math.max(sentenceStart, from - CONTEXT_LIMIT), from)
    const words = before.trimEnd().split(/\s+/)
    const ends =
      !ASCII_STOP.test(marks) ||
      endsSentence({
        marks,
        closers,
        word: bare(words.at(-1) ?? ''),
        wordBefore: words.at(-2) ?? '',
        sentenceSoFar: from - sentenceStart > CONTEXT_LIMIT ? null : before.trimStart(),
        after,
        isSpaced: after.length < tail.length,
        isCaseless,
      })
    if (!ends) continue
    breaks.push(end)
    sentenceStart = end
  }
  return breaks.sort((a, b) => a - b)
}

function isStopThenEllipsis(passage: string, from: number, marks: string): boolean {
  if (!/^\.(?: \.){3}$/.test(marks) || !/\S/.test(passage[from - 1] ?? ' ')) return false
  const end = from + marks.length
  return /^\s+\S*\p{L}/u.test(passage.slice(end, end + CONTEXT_LIMIT))
}

/** The floor for scripts whose stops and spaces are not ours. */
function foreignBreaks(passage: string): readonly number[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })
  return [...segmenter.segment(passage)].map(({ index }) => index).filter((at) => at > 0)
}

function bare(word: string): string {
  return word.slice(-WORD_LIMIT).replace(/^["'“‘(\[{«*_]+/, '')
}

/** Where no spaces are written, the last place between two words before `limit`. */
function wordBreak(passage: string, from: number, limit: number): number {
  const tail = Math.max(from, limit - 200)
  let last = limit
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    passage.slice(tail, limit + 20),
  ))
    if (index > 0 && tail + index <= limit) last = tail + index
  return last
}

/** Trims white space and cuts what is too long, at white space where there is any. */
function bounded(passage: string, from: number, to: number): readonly (readonly [number, number])[] {
  while (from < to && /\s/.test(passage[from]!)) from++
  while (from < to && /\s/.test(passage[to - 1]!)) to--
  const pieces: [number, number][] = []
  while (to - from > LONGEST_SENTENCE) {
    const space = passage.lastIndexOf(' ', from + LONGEST_SENTENCE)
    let cut = space > from + LONGEST_SENTENCE / 2 ? space : wordBreak(passage, from, from + LONGEST_SENTENCE)
    if (/[\uDC00-\uDFFF]/.test(passage[cut]!) && /[\uD800-\uDBFF]/.test(passage[cut - 1]!)) cut--
    pieces.push([from, cut])
    from = cut
    while (from < to && /\s/.test(passage[from]!)) from++
  }
  pieces.push([from, to])
  return pieces
}
