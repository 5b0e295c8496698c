/** Longest stretch of code units that a pair of marks holds together; what is longer is split inside. */
const BRACKETED = 400
const QUOTED = 240
const QUOTED_BY_APOSTROPHES = 160

/** Closing marks: their partner, and how far apart they may be. */
const CLOSERS: ReadonlyMap<string, { open: string; limit: number }> = new Map([
  [')', { open: '(', limit: BRACKETED }],
  [']', { open: '[', limit: BRACKETED }],
  ['}', { open: '{', limit: BRACKETED }],
  ['）', { open: '（', limit: BRACKETED }],
  ['”', { open: '“', limit: QUOTED }],
  ['»', { open: '«', limit: QUOTED }],
  ['」', { open: '「', limit: QUOTED }],
  ['』', { open: '『', limit: QUOTED }],
  ['"', { open: '"', limit: QUOTED }],
  ["'", { open: "'", limit: QUOTED_BY_APOSTROPHES }],
  ['’', { open: "'", limit: QUOTED_BY_APOSTROPHES }],
])
const OPENERS = new Set('([{（“«「『‘"\'')
const MOST_OPEN = 32

/**
 * Where brackets and quotation marks enclose a piece of the text: `enclosed[i]` is 1 for every code unit strictly
 * inside. Marks without a partner, and pairs too far apart, enclose nothing. Linear in the text.
 */
export function enclosures(text: string): Uint8Array {
  const enclosed = new Uint8Array(text.length)
  let open: { mark: string; at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    const closer = CLOSERS.get(mark)
    if (OPENERS.has(mark) && (!closer || opensQuote(text, at))) {
      open.push({ mark: mark === '‘' ? "'" : mark, at })
      if (open.length > 2 * MOST_OPEN) open = open.slice(-MOST_OPEN)
    } else if (closer && (closer.open !== "'" || closesApostrophe(text, at))) {
      const index = open.findLastIndex((one) => one.mark === closer.open)
      if (index < 0) continue
      const from = open[index]!.at
      open.length = index
      if (at - from <= closer.limit) enclosed.fill(1, from + 1, at)
    }
  }
  return enclosed
}

/** The straight marks open where they stand before a word and after none. */
function opensQuote(text: string, at: number): boolean {
  return /[\s([{—–-]/.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')
}

/** An apostrophe closes a quotation only after punctuation: in “the dogs' bowl” it does not. */
function closesApostrophe(text: string, at: number): boolean {
  return /[.,!?…;:—-]/.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
}
