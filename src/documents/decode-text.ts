import { SpeechError } from '../errors.ts'

/**
 * Bytes → text by their mark of the order of bytes, else as UTF-8, else by the zeros of UTF-16, else as Windows-1252.
 * @param declared the name of a charset that the file itself tells
 * @throws SpeechError InputError for what is no text
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decode(bytes, declared)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const controls = text.slice(0, 20_000).match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  if (controls > 2 + Math.min(text.length, 20_000) / 1_000) {
    throw new SpeechError(
      'InputError',
      'This file holds no text that can be read. Save it as plain text, then open it again.',
    )
  }
  return text
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
