import { SpeechError } from '../errors.ts'

/** So much of a text tells whether it is one. */
const LOOKED_AT = 20_000
/** What no text has but by mistake. */
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g
/** And what a text may have between its letters, as colours of a terminal. */
const ALL_CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g

/**
 * Bytes → text by their mark of the order of bytes, else as UTF-8, else by the zeros of UTF-16, else as Windows-1252.
 * @param declared the name of a charset that the file itself tells
 * @throws SpeechError InputError for what is no text
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decode(bytes, declared)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  if (isBinary(text.slice(0, LOOKED_AT))) {
    throw new SpeechError(
      'InputError',
      'This file holds no text that can be read. If another program has made it, save it there as plain text, PDF or .docx, then open that.',
    )
  }
  return text
}

function isBinary(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(CONTROLS) > 2 + text.length / 1_000 || count(ALL_CONTROLS) > text.length / 4
}

function decode(bytes: Uint8Array, declared: string | undefined): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const zeros = zerosOf(bytes.subarray(0, 2_000))
  if (zeros) return new TextDecoder(zeros).decode(bytes)
  for (const charset of [declared, 'utf-8']) {
    if (!charset) continue
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes)
    } catch {
      // A charset that does not exist, or is not this one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

/** Latin text in UTF-16 has a zero in every other place. */
function zerosOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0
  let odd = 0
  bytes.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) even++
    else odd++
  })
  const many = bytes.length / 5
  return odd > many && even < many / 10 ? 'utf-16le' : even > many && odd < many / 10 ? 'utf-16be' : undefined
}
