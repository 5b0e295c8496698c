import { ByteWriter } from './byte-writer.ts'

/** Samples that LAME puts before the sound. */
const LAME_DELAY = 576

/** Where the Info part begins: after the header of 4 bytes and, for mono of MPEG-2, 9 of side information. */
const INFO_AT = 13

export interface Mp3Extent {
  /** Bytes of one frame; all are alike. */
  readonly frameBytes: number
  /** Frames with sound. */
  readonly frames: number
  /** Samples of a frame. */
  readonly frameSamples: number
  /** Samples of the sound itself. */
  readonly samples: number
  readonly kilobits: number
}

/**
 * The silent first frame that says how long an MP3 is and how many samples at either end are not part of the sound (the
 * Xing header as LAME writes it), without which a player is off by some 50 ms. Constant bit rate, mono, MPEG-2.
 * @param header the four bytes that every frame begins with
 */
export function mp3InfoFrame(header: Uint8Array, extent: Mp3Extent): Uint8Array<ArrayBuffer> {
  const { frameBytes, frames, frameSamples, samples, kilobits } = extent
  const padding = Math.min(4095, Math.max(0, frames * frameSamples - LAME_DELAY - samples))
  const out = new ByteWriter()
    .raw(header)
    .raw(new Uint8Array(INFO_AT - header.length))
    .latin1('Info')
    .u32(0b111) // frames, bytes and a table for seeking follow
    .u32(frames)
    .u32((frames + 1) * frameBytes)
    .raw(Array.from({ length: 100 }, (_, percent) => Math.floor((percent * 256) / 100)))
    .latin1('LAME3.100')
    .u8(0x01) // constant bit rate
    .u8(0) // low pass: not told
    .raw(new Uint8Array(8)) // peak and gain: not told
    .u8(0)
    .u8(kilobits)
    .u24((LAME_DELAY << 12) | padding)
    .raw(new Uint8Array(4))
    .u32((frames + 1) * frameBytes)
    .u16(0) // checksum of the sound: not told
  out.u16(crc16Arc(out.bytes()))
  return out.raw(new Uint8Array(frameBytes - out.length)).bytes()
}

/** Polynomial 0x8005, the lowest bit first. */
function crc16Arc(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  }
  return crc
}
