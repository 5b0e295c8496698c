import type { OffsetText } from './offset-text.ts'
import type { Token } from './token.ts'

/** Longest word in code units; what is longer is nothing that anyone says in one breath. */
const LONGEST_WORD = 60

/** Words that are written with an apostrophe in front: there it is none of a pair of quotation marks. */
const CLIPPED = 'tis twas twere twill til till em cause cuz coz bout round neath n nother ere tween gainst'
  .split(' ')
  .map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`)
  .join('|')

// An abbreviation with stops inside (U.S.), or letters and digits with apostrophes and hyphens between them; an ending
// such as “'s” may stand apart from its word.
const PIECE = new RegExp(
  String.raw`(?<dotted>(?<![\p{L}\p{N}])\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])\.?)` +
    String.raw`|(?<word>(?:(?<![\p{L}\p{N}])['’](?=(?:${CLIPPED})(?![\p{L}\p{N}]))|(?<=\s)['’](?=(?:[sSdm]|ll|re|ve)(?![\p{L}\p{N}'’])))?[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*)` +
    String.raw`|(?<marks>[^\s\p{L}\p{M}\p{N}])`,
  'gu',
)

const OPEN_QUOTE = new RegExp(String.raw`(?:^|[\s(])['‘](?!(?:${CLIPPED})\b)[^'‘’]*$`)

/** How marks outside Kokoro's alphabet are written in it; those in neither are dropped. */
const MARKS: Readonly<Record<string, string>> = {
  '–': '—',
  '―': '—',
  '-': '—',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '（': '(',
  '）': ')',
  '«': '“',
  '»': '”',
  '„': '“',
  '‟': '“',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '。': '.',
  '｡': '.',
  '।': '.',
  '॥': '.',
  '۔': '.',
  '，': ',',
  '、': ',',
  '،': ',',
  '؛': ';',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '؟': '?',
}
const KOKORO_MARKS = new Set(';:,.!?—…"()“”')

/** Splits a normalised sentence into spoken words and the punctuation that Kokoro knows. */
export function tokenize(sentence: OffsetText): readonly Token[] {
  const tokens: Token[] = []
  const { text } = sentence
  let taken = 0
  for (const match of text.matchAll(PIECE)) {
    const start = match.index
    const end = start + match[0].length
    const { dotted, word } = match.groups ?? {}
    if (dotted !== undefined) {
      tokens.push(wordToken(sentence, start, end, dotted))
      // The stop of an abbreviation at the end of the sentence is the sentence's too.
      if (dotted.endsWith('.') && !/[\p{L}\p{N}.]/u.test(text.slice(end, end + 4)))
        tokens.push(mark(sentence, end - 1, end, '.'))
    } else if (word !== undefined) {
      const whole = withPossessive(text, end, word)
      tokens.push(...wordTokens(sentence, start, whole))
      taken = start + whole.length
    } else if (start >= taken) {
      const symbol = kokoroMark(text, start, match[0])
      const previous = tokens.at(-1)
      if (symbol === undefined) {
        // What is dropped still parts what it stood between.
        if (
          previous &&
          (isSpace(text, end) || (previous.kind === 'word' && /[\p{L}\p{N}]/u.test(text[end] ?? '')))
        )
          tokens[tokens.length - 1] = { ...previous, spaceAfter: true }
      } else if (previous?.kind === 'punctuation' && previous.text === symbol && !previous.spaceAfter) {
        tokens[tokens.length - 1] = {
          ...previous,
          end: sentence.span(start, end).end,
          spaceAfter: isSpace(text, end),
        }
      } else {
        tokens.push(mark(sentence, start, end, symbol))
      }
    }
  }
  return tokens
}

/** “the dogs' bowl”, “goin' home”: an apostrophe at the end belongs to the word unless it closes a quotation. */
function withPossessive(text: string, end: number, word: string): string {
  const next = text[end]
  if ((next !== "'" && next !== '’') || !/[sn]$/i.test(word)) return word
  const sentenceBefore = text.slice(Math.max(0, end - word.length - 200), end - word.length)
  const opened = OPEN_QUOTE.test(sentenceBefore)
  return opened ? word : word + next
}

function wordTokens(sentence: OffsetText, start: number, word: string): readonly Token[] {
  const tokens: Token[] = []
  for (let from = 0; from < word.length; from += LONGEST_WORD) {
    const part = word.slice(from, from + LONGEST_WORD)
    tokens.push(wordToken(sentence, start + from, start + from + part.length, part))
  }
  return tokens
}

function wordToken(sentence: OffsetText, start: number, end: number, text: string): Token {
  return {
    kind: 'word',
    text: text.replace(/[’ʼ]/g, "'").replaceAll('‑', '-'),
    spaceAfter: isSpace(sentence.text, end),
    ...sentence.span(start, end),
  }
}

function mark(sentence: OffsetText, start: number, end: number, text: string): Token {
  return { kind: 'punctuation', text, spaceAfter: isSpace(sentence.text, end), ...sentence.span(start, end) }
}

/** Straight quotation marks become curly ones, which say where they open; “...” becomes one sign. */
function kokoroMark(text: string, at: number, symbol: string): string | undefined {
  if (symbol === '"')
    return /\S/.test(text[at + 1] ?? ' ') && /[\s([{—“"]/.test(text[at - 1] ?? ' ') ? '“' : '”'
  if (symbol === "'" || symbol === '‘' || symbol === '’')
    return /\S/.test(text[at + 1] ?? ' ') && /[\s([{—“"]/.test(text[at - 1] ?? ' ') ? '‘' : '’'
  if (symbol === '.' && (text[at + 1] === '.' || text[at - 1] === '.')) return '…'
  // A hyphen within a word that is not one token, or a minus, is no pause.
  if (
    symbol === '-' &&
    !(isSpace(text, at - 1) && isSpace(text, at + 1)) &&
    text[at - 1] !== '-' &&
    text[at + 1] !== '-'
  )
    return undefined
  return KOKORO_MARKS.has(symbol) ? symbol : MARKS[symbol]
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}
