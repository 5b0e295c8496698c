import { createEncoder } from 'wasm-media-encoders'
import { id3Tag } from '../audio/id3-tag.ts'
import { mp3InfoFrame } from '../audio/mp3-info-frame.ts'
import type { ByteSink, SoundEncoder, SoundInfo } from '../audio/sound-encoder.ts'
import { SpeechError } from '../errors.ts'

const KILOBITS = 96
const FRAME_SAMPLES = 576
const HEADER_BYTES = 4
/** LAME turns speech down by this where nobody tells it otherwise, and this build has no way to tell it. */
const LAME_SCALE = 0.95

/**
 * MP3 by LAME, 96 kbit/s: MPEG-2 layer III, mono.
 * @param wasm address or bytes of the encoder
 */
export async function openMp3Encoder(
  wasm: string | Uint8Array,
  info: SoundInfo,
  sink: ByteSink,
): Promise<SoundEncoder> {
  const rate = info.sampleRate
  if (rate !== 24_000)
    throw new RangeError(`MP3 is written at 24000 Hz, not ${rate}. Convert the sound first.`)
  const encoder = await createEncoder('audio/mpeg', wasm).catch((cause: unknown) => {
    throw new SpeechError(
      'AssetError',
      'The MP3 encoder could not be fetched. Check the connection, then try again.',
      {
        cause,
      },
    )
  })
  encoder.configure({ channels: 1, sampleRate: rate, outputSampleRate: rate, bitrate: KILOBITS })
  // Every frame has the same size: 72 × bits a second ÷ samples a second.
  const frameBytes = (72_000 * KILOBITS) / rate
  const tag = id3Tag(info)
  sink.write(tag)
  const { samples } = info
  if (samples !== null) sink.write(new Uint8Array(frameBytes))
  let header: Uint8Array | undefined
  let bytes = 0
  const take = (piece: Uint8Array) => {
    if (piece.length === 0) return
    header ??= piece.slice(0, HEADER_BYTES)
    bytes += piece.length
    sink.write(piece)
  }
  return {
    write: (pcm) => take(encoder.encode([pcm.map((sample) => sample / LAME_SCALE)])),
    end() {
      take(encoder.finalize())
      if (!header || samples === null) return
      const extent = { frameBytes, frameSamples: FRAME_SAMPLES, kilobits: KILOBITS, samples }
      sink.write(mp3InfoFrame(header, { ...extent, frames: bytes / frameBytes }), tag.length)
    },
  }
}
