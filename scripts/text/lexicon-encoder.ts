import { LEXICON_MAGIC, TAG_KEYS } from '../../src/text/lexicon-format.ts'

/** As the source dictionaries have it: one pronunciation, or several by part of speech (null = spelled out). */
export type SourceEntry = string | Readonly<Record<string, string | null>>

/** Packs a dictionary as `src/text/lexicon-format.ts` describes; `Lexicon` reads it. */
export function encodeLexicon(dictionary: ReadonlyMap<string, SourceEntry>): Uint8Array {
  const words = [...dictionary.keys()].sort((a, b) => (a < b ? -1 : 1))
  const alphabet = [...new Set([...dictionary.values()].flatMap((entry) => [...spellings(entry).join('')]))]
    .sort()
    .join('')
  if (alphabet.length > 126) throw new RangeError(`${alphabet.length} phonemes; one byte holds at most 126.`)
  const wordRows = words.map((word) => [...word].map((letter) => letter.charCodeAt(0)))
  const phonemeRows = words.map((word) => encodeEntry(dictionary.get(word)!, alphabet))
  const header = new DataView(new ArrayBuffer(20 + 2 * alphabet.length))
  const total = (rows: readonly number[][]) => rows.reduce((sum, row) => sum + row.length, 0)
  ;[LEXICON_MAGIC, words.length, total(wordRows), total(phonemeRows), alphabet.length].forEach((value, i) =>
    header.setUint32(4 * i, value),
  )
  for (let i = 0; i < alphabet.length; i++) header.setUint16(20 + 2 * i, alphabet.charCodeAt(i))
  return new Uint8Array([...new Uint8Array(header.buffer), ...fold(wordRows), ...fold(phonemeRows)])
}

function spellings(entry: SourceEntry): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry).map((phonemes) => phonemes ?? '')
}

function encodeEntry(entry: SourceEntry, alphabet: string): number[] {
  const encode = (phonemes: string) => [...phonemes].map((symbol) => alphabet.indexOf(symbol) + 1)
  if (typeof entry === 'string') return encode(entry)
  const { DEFAULT: any, ...others } = entry
  return encode(any ?? '').concat(
    ...Object.entries(others).map(([tag, phonemes]) => {
      const key = TAG_KEYS.indexOf(tag as (typeof TAG_KEYS)[number])
      if (key < 0) throw new RangeError(`The dictionary has a reading for "${tag}"; add it to TAG_KEYS.`)
      return [128 + key, ...encode(phonemes ?? '')]
    }),
  )
}

/** Front coding; see `unfold` in `src/text/lexicon.ts`. */
function fold(rows: readonly number[][]): number[] {
  const shared: number[] = []
  const rest: number[] = []
  let previous: readonly number[] = []
  for (const row of rows) {
    let length = 0
    while (length < 255 && length < row.length && row[length] === previous[length]) length++
    shared.push(length)
    for (const byte of row.slice(length)) rest.push(byte)
    rest.push(0)
    previous = row
  }
  return shared.concat(rest)
}
