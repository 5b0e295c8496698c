import type { CaptionWord } from './caption-words.ts'

/** What stands on the screen at a time: one or two lines. */
export interface Caption {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
  readonly words: readonly CaptionWord[]
}

/** Characters a line, lines, and seconds on the screen, as broadcasters ask for (BBC and Netflix style guides). */
const LINE = 42
const LINES = 2
const SHORTEST = 1
const LONGEST = 7
/** A silence this long is no place to stay in. */
const GAP = 0.8

/** Words → captions that end where a sentence or clause does, and stay long enough to be read. */
export function captionsOf(words: readonly CaptionWord[]): Caption[] {
  const groups = joinShort(sentencesOf(words).flatMap(cutSentence))
  return groups.map((group, index) => {
    const from = group[0]!.from
    const next = groups[index + 1]?.[0]!.from ?? Infinity
    const to = Math.min(next, Math.max(group.at(-1)!.to, from + SHORTEST))
    return { from, to, lines: linesOf(group), words: group }
  })
}

/** The words as they stand in a line. */
export function textOf(words: readonly CaptionWord[]): string {
  return words.reduce((text, word) => text + (word.isJoined || text === '' ? '' : ' ') + word.text, '')
}

function sentencesOf(words: readonly CaptionWord[]): CaptionWord[][] {
  const sentences: CaptionWord[][] = []
  let open: CaptionWord[] = []
  words.forEach((word, index) => {
    open.push(word)
    const next = words[index + 1]
    if (next && word.ends !== 'sentence' && next.from - word.to < GAP) return
    sentences.push(open)
    open = []
  })
  return sentences
}

/** The cheapest way to cut: few pieces of like length, at clauses, never too long. */
function cutSentence(words: CaptionWord[]): CaptionWord[][] {
  const cheapest = [0]
  const cutAt = [0]
  for (let end = 1; end <= words.length; end++) {
    cheapest[end] = Infinity
    for (let start = end - 1; start >= 0; start--) {
      const piece = words.slice(start, end)
      if (end - start > 1 && !fits(piece)) break
      const cost = cheapest[start]! + costOf(piece, end === words.length)
      if (cost < cheapest[end]!) {
        cheapest[end] = cost
        cutAt[end] = start
      }
    }
  }
  const pieces: CaptionWord[][] = []
  for (let end = words.length; end > 0; end = cutAt[end]!) pieces.unshift(words.slice(cutAt[end]!, end))
  return pieces
}

function fits(piece: readonly CaptionWord[]): boolean {
  return piece.at(-1)!.to - piece[0]!.from <= LONGEST && bestBreak(piece) !== undefined
}

function costOf(piece: readonly CaptionWord[], isLast: boolean): number {
  const length = textOf(piece).length
  const seconds = piece.at(-1)!.to - piece[0]!.from
  const room = 1 - Math.min(1, length / (LINE * LINES))
  const place = isLast || piece.at(-1)!.ends !== 'nothing' ? 0 : 2
  return 1 + 2 * room * room + place + (seconds < SHORTEST ? 1.5 : 0)
}

/** A word or two alone would flash by: with what follows, where that fits on one line and there is no long silence. */
function joinShort(pieces: readonly CaptionWord[][]): CaptionWord[][] {
  const joined: CaptionWord[][] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const isShort = (words: readonly CaptionWord[]) => words.at(-1)!.to - words[0]!.from < SHORTEST
    const both = last && [...last, ...piece]
    const isNear = last !== undefined && piece[0]!.from - last.at(-1)!.to < GAP
    if (both && isNear && (isShort(last) || isShort(piece)) && fits(both) && textOf(both).length <= LINE) {
      joined[joined.length - 1] = both
    } else {
      joined.push(piece)
    }
  }
  return joined
}

function linesOf(piece: readonly CaptionWord[]): string[] {
  const at = bestBreak(piece)
  // One word that is longer than a line: an address, say.
  if (at === undefined) return textOf(piece).match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []
  return at === 0 ? [textOf(piece)] : [textOf(piece.slice(0, at)), textOf(piece.slice(at))]
}

/** Before which word the second line begins, 0 for one line alone; undefined where it does not fit. */
function bestBreak(piece: readonly CaptionWord[]): number | undefined {
  if (textOf(piece).length <= LINE) return 0
  let best: number | undefined
  let least = Infinity
  for (let at = 1; at < piece.length; at++) {
    if (piece[at]!.isJoined) continue
    const first = textOf(piece.slice(0, at)).length
    const second = textOf(piece.slice(at)).length
    if (first > LINE || second > LINE) continue
    const cost = Math.abs(first - second) - (piece[at - 1]!.ends === 'nothing' ? 0 : LINE / 2)
    if (cost < least) {
      least = cost
      best = at
    }
  }
  return best
}
