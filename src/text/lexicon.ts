import { LEXICON_MAGIC, TAG_KEYS } from './lexicon-format.ts'

/** What the dictionary knows of one spelling. Phonemes are in Kokoro's alphabet. */
export interface ListedWord {
  /** The pronunciation where no other is asked for. */
  readonly any: string
  /**
   * Pronunciations by part of speech (`NOUN`, `VERB`, `ADJ`, `ADV` or a Penn tag) and, under `None`, before a pause.
   * An empty string: as this part of speech the word is spelled out.
   */
  readonly byTag?: ReadonlyMap<string, string>
}

/**
 * A pronouncing dictionary kept as the packed bytes it came in (format: `lexicon-format.ts`). A look-up is a binary
 * search in those bytes; nothing is made of the other 90,000 words.
 */
export class Lexicon {
  readonly #words: Uint8Array
  readonly #wordEnds: Uint32Array
  readonly #phonemes: Uint8Array
  readonly #phonemeEnds: Uint32Array
  readonly #alphabet: string
  readonly size: number

  /** @param packed the unpacked (gunzipped) file. Throws a RangeError when it is not one. */
  constructor(packed: Uint8Array) {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
    if (packed.length < 20 || view.getUint32(0) !== LEXICON_MAGIC) {
      throw new RangeError('These bytes are not a lexicon of this version; build the text assets again.')
    }
    this.size = view.getUint32(4)
    const wordBytes = view.getUint32(8)
    const phonemeBytes = view.getUint32(12)
    const alphabetLength = view.getUint32(16)
    let at = 20
    let alphabet = ''
    for (let i = 0; i < alphabetLength; i++, at += 2) alphabet += String.fromCharCode(view.getUint16(at))
    this.#alphabet = alphabet
    const words = unfold(packed, at, this.size, wordBytes)
    this.#words = words.bytes
    this.#wordEnds = words.ends
    const phonemes = unfold(packed, words.next, this.size, phonemeBytes)
    this.#phonemes = phonemes.bytes
    this.#phonemeEnds = phonemes.ends
  }

  /** The entry of exactly this spelling, capitals included. */
  find(word: string): ListedWord | undefined {
    let low = 0
    let high = this.size - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = this.#compare(word, middle)
      if (order === 0) return this.#entry(middle)
      if (order < 0) high = middle - 1
      else low = middle + 1
    }
    return undefined
  }

  has(word: string): boolean {
    return this.find(word) !== undefined
  }

  #compare(word: string, index: number): number {
    const start = index === 0 ? 0 : this.#wordEnds[index - 1]!
    const length = this.#wordEnds[index]! - start
    const shared = Math.min(length, word.length)
    for (let i = 0; i < shared; i++) {
      const order = word.charCodeAt(i) - this.#words[start + i]!
      if (order !== 0) return order
    }
    return word.length - length
  }

  #entry(index: number): ListedWord {
    const end = this.#phonemeEnds[index]!
    let at = index === 0 ? 0 : this.#phonemeEnds[index - 1]!
    let any = ''
    for (; at < end && this.#phonemes[at]! < 128; at++) any += this.#alphabet[this.#phonemes[at]! - 1] ?? ''
    if (at === end) return { any }
    const byTag = new Map<string, string>()
    while (at < end) {
      const tag = TAG_KEYS[this.#phonemes[at++]! - 128] ?? ''
      let phonemes = ''
      for (; at < end && this.#phonemes[at]! < 128; at++) {
        phonemes += this.#alphabet[this.#phonemes[at]! - 1] ?? ''
      }
      byTag.set(tag, phonemes)
    }
    return { any, byTag }
  }
}

/** Undoes front coding: column of shared-prefix lengths, then the remainders, each ended by a zero. */
function unfold(packed: Uint8Array, at: number, count: number, total: number) {
  const bytes = new Uint8Array(total)
  const ends = new Uint32Array(count)
  let next = at + count
  let start = 0
  let out = 0
  for (let i = 0; i < count; i++) {
    const sharedEnd = start + packed[at + i]!
    const previous = start
    start = out
    for (let from = previous; from < sharedEnd; from++) bytes[out++] = bytes[from]!
    for (let byte = packed[next++]; byte; byte = packed[next++]) bytes[out++] = byte
    ends[i] = out
  }
  return { bytes, ends, next }
}
