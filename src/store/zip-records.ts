/** A file of an archive, stored as it is. */
export interface ZipEntry {
  /** With / between folders. */
  readonly name: string
  /** Fewer than 2³². */
  readonly bytes: number
  readonly crc: number
}

/** Names in UTF-8. */
const FLAGS = 0x0800
const VERSION = 20
/** The first day that an archive can tell, so that the same files make the same archive. */
const DATE = 0x0021

/** What stands before a file (APPNOTE.TXT of PKWARE, 4.3.7). */
export function zipHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(entry.name)
  return joined(u32(0x04034b50), facts(entry, name), name)
}

/** What stands at the end: all files, in order, and where they are (4.3.12, 4.3.16). */
export function zipDirectory(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  let at = 0
  const records = entries.map((entry) => {
    const name = new TextEncoder().encode(entry.name)
    // No comment, disk 0, no attributes.
    const record = joined(
      u32(0x02014b50),
      u16(VERSION),
      facts(entry, name),
      new Uint8Array(10),
      u32(at),
      name,
    )
    at += zipHeader(entry).length + entry.bytes
    return record
  })
  const directory = joined(...records)
  const count = u16(entries.length)
  return joined(directory, u32(0x06054b50), u32(0), count, count, u32(directory.length), u32(at), u16(0))
}

function facts({ bytes, crc }: ZipEntry, name: Uint8Array): Uint8Array {
  const [method, time] = [u16(0), u16(0)]
  const sizes = joined(u32(crc), u32(bytes), u32(bytes))
  return joined(u16(VERSION), u16(FLAGS), method, time, u16(DATE), sizes, u16(name.length), u16(0))
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value, value >> 8)
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value, value >> 8, value >> 16, value >> 24)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32 of bytes that come in pieces. @param before of those that came before */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}
