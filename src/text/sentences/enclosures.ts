/** Longest stretch of code units that a pair of marks holds together; what is longer is split inside. */
const LONGEST = { bracket: 400, quote: 240, apostrophe: 160 } as const

const PAIRS: Readonly<Record<string, { open: string; limit: number }>> = {
  ')': { open: '(', limit: LONGEST.bracket },
  ']': { open: '[', limit: LONGEST.bracket },
  '}': { open: '{', limit: LONGEST.bracket },
  '”': { open: '“', limit: LONGEST.quote },
  '»': { open: '«', limit: LONGEST.quote },
  '」': { open: '「', limit: LONGEST.quote },
  '』': { open: '『', limit: LONGEST.quote },
  '）': { open: '（', limit: LONGEST.bracket },
}
const OPENERS = new Set(Object.values(PAIRS).map(({ open }) => open))
const MARKS = /[()[\]{}“”«»「」『』（）"'‘’]/g

/**
 * Where brackets and quotation marks enclose a piece of the text: `enclosed[i]` is 1 for every code unit strictly
 * inside. Marks without a partner, and pairs too far apart, enclose nothing.
 */
export function enclosures(text: string): Uint8Array {
  const enclosed = new Uint8Array(text.length)
  const open: { mark: string; at: number }[] = []
  for (const match of text.matchAll(MARKS)) {
    const at = match.index
    const mark = match[0]
    if (OPENERS.has(mark) || opensQuote(text, at, mark)) {
      // A second opening of the same kind of quotation mark means that the first was left open.
      open.push({ mark: mark === '‘' ? "'" : mark, at })
      if (open.length > 32) open.shift()
      continue
    }
    const { open: partner, limit } = PAIRS[mark] ?? quote(text, at, mark)
    const index = open.findLastIndex((one) => one.mark === partner)
    if (index < 0) continue
    const from = open[index]!.at
    if (mark === '’' || mark === "'") open.splice(index, 1)
    else open.length = index
    if (at - from > limit) continue
    enclosed.fill(1, from + 1, at)
  }
  return enclosed
}

/** The straight marks open where they stand before a word and after none. */
function opensQuote(text: string, at: number, mark: string): boolean {
  if (mark !== '"' && mark !== "'" && mark !== '‘') return false
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return /[\s([{—–-]/.test(before) && /\S/.test(after)
}

/** An apostrophe closes a quotation only after punctuation: in “the dogs' bowl” it does not. */
function quote(text: string, at: number, mark: string): { open: string; limit: number } {
  if (mark === '"') return { open: '"', limit: LONGEST.quote }
  const closes = /[.,!?…;:—-]/.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')
  return { open: closes ? "'" : '', limit: LONGEST.apostrophe }
}
