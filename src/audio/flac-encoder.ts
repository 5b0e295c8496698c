import { ByteWriter, utf8Bytes } from './byte-writer.ts'
import { flacFrame } from './flac-frame.ts'
import { integerSamples } from './pcm-samples.ts'
import { ENCODER_NAME, vorbisComments } from './sound-comments.ts'
import type { ByteSink, SoundEncoder, SoundInfo } from './sound-encoder.ts'

const BLOCK = 4096

/** FLAC (RFC 9639), 16 bit mono. The checksum over all samples is left out, which the format allows. */
export function openFlacEncoder(info: SoundInfo, sink: ByteSink): SoundEncoder {
  sink.write(head(info))
  const block = new Int32Array(BLOCK)
  let filled = 0
  let frames = 0
  const flush = () => {
    if (filled > 0) sink.write(flacFrame(block.slice(0, filled), frames++))
    filled = 0
  }
  return {
    write(pcm) {
      for (let at = 0; at < pcm.length;) {
        const piece = integerSamples(pcm.subarray(at, at + BLOCK - filled), 16)
        block.set(piece, filled)
        filled += piece.length
        at += piece.length
        if (filled === BLOCK) flush()
      }
    },
    end: flush,
  }
}

function head({ sampleRate, samples: length, tags, chapters }: SoundInfo): Uint8Array {
  const samples = length ?? 0 // by the format: not known
  const comments = new ByteWriter()
  const text = (value: string) => {
    const bytes = utf8Bytes(value)
    comments.u32(bytes.length, true).raw(bytes)
  }
  text(ENCODER_NAME)
  const rows = Object.entries(vorbisComments(tags, chapters))
  comments.u32(rows.length, true)
  for (const [name, value] of rows) text(`${name}=${value}`)
  return new ByteWriter()
    .latin1('fLaC')
    .u8(0)
    .u24(34)
    .u16(BLOCK)
    .u16(BLOCK)
    .raw(new Uint8Array(6)) // sizes of the frames: not known
    .u24((sampleRate << 4) >>> 0) // 20 bits of rate, 3 of channels − 1, the first of 5 of bits − 1
    .u8(0xf0 | (Math.floor(samples / 2 ** 32) & 0x0f))
    .u32(samples % 2 ** 32)
    .raw(new Uint8Array(16))
    .u8(0x84)
    .u24(comments.length)
    .raw(comments.bytes())
    .bytes()
}
