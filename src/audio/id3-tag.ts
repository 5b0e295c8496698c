import { ByteWriter } from './byte-writer.ts'
import { ENCODER_NAME, provenance } from './sound-comments.ts'
import type { SoundInfo } from './sound-encoder.ts'

/** What a table of contents can name. */
const MOST_ENTRIES = 255

/** ID3v2.3 for the front of an MP3 file, with chapters as “ID3v2 Chapter Frame Addendum” has them. */
export function id3Tag({ tags, chapters }: SoundInfo): Uint8Array<ArrayBuffer> {
  const body = new ByteWriter()
    .raw(textFrame('TIT2', tags.title))
    .raw(textFrame('TPE1', tags.voice))
    .raw(textFrame('TCON', 'Speech'))
    .raw(textFrame('TSSE', ENCODER_NAME))
    .raw(
      frame('COMM', (out) =>
        out
          .u8(1)
          .latin1('eng')
          .raw(utf16(''))
          .raw(utf16(provenance(tags))),
      ),
    )
    .raw(userFrame('VOICE', tags.voice))
    .raw(userFrame('SPEED', String(tags.speed)))
    .raw(userFrame('SYNTHETIC', 'synthetic speech'))
  if (chapters.length > 0) {
    const listed = chapters.slice(0, MOST_ENTRIES)
    body.raw(
      frame('CTOC', (out) => {
        out.latin1('toc\0').u8(0b11).u8(listed.length)
        listed.forEach((_, index) => out.latin1(`ch${index}\0`))
      }),
    )
  }
  chapters.forEach(({ title, from, to }, index) =>
    body.raw(
      frame('CHAP', (out) =>
        out
          .latin1(`ch${index}\0`)
          .u32(Math.round(from * 1000))
          .u32(Math.round(to * 1000))
          .u32(0xffffffff)
          .u32(0xffffffff)
          .raw(textFrame('TIT2', title)),
      ),
    ),
  )
  const size = body.length
  return new ByteWriter()
    .latin1('ID3')
    .u8(3, 0, 0)
    .u8((size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127)
    .raw(body.bytes())
    .bytes()
}

function textFrame(id: string, text: string): Uint8Array {
  return frame(id, (out) => out.u8(1).raw(utf16(text)))
}

function userFrame(name: string, text: string): Uint8Array {
  return frame('TXXX', (out) => out.u8(1).raw(utf16(name)).raw(utf16(text)))
}

function frame(id: string, fill: (out: ByteWriter) => unknown): Uint8Array {
  const body = new ByteWriter()
  fill(body)
  return new ByteWriter().latin1(id).u32(body.length).u16(0).raw(body.bytes()).bytes()
}

/** With its mark of the order of bytes and a final zero: the only Unicode that ID3v2.3 knows. */
function utf16(text: string): Uint8Array {
  const out = new ByteWriter().u8(0xff, 0xfe)
  for (let i = 0; i < text.length; i++) out.u16(text.charCodeAt(i), true)
  return out.u16(0).bytes()
}
