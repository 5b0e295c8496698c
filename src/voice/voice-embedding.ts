import { STYLE_SIZE, VOICE_ROWS } from '../config/limits.ts'
import { SpeechError } from '../errors.ts'

const BYTES = VOICE_ROWS * STYLE_SIZE * Float32Array.BYTES_PER_ELEMENT

/** One voice: a style vector for every length of phoneme sequence. */
export class VoiceEmbedding {
  readonly id: string
  /** Shape [VOICE_ROWS, STYLE_SIZE], row by row. */
  readonly rows: Float32Array

  /** @param bytes 510 × 1 × 256 float32, little endian. @throws SpeechError AssetError */
  constructor(id: string, bytes: Uint8Array) {
    if (bytes.byteLength !== BYTES) {
      throw new SpeechError(
        'AssetError',
        `The voice ${id} has ${bytes.byteLength} bytes instead of ${BYTES}. Reload the page to fetch it again.`,
      )
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    this.id = id
    this.rows = Float32Array.from({ length: VOICE_ROWS * STYLE_SIZE }, (_, i) => view.getFloat32(i * 4, true))
    if (!this.rows.every(Number.isFinite)) {
      throw new SpeechError(
        'AssetError',
        `The voice ${id} holds values that are not numbers. Reload the page to fetch it again.`,
      )
    }
  }

  /** @param phonemes how many will be spoken, 1 … 510, without pads. @returns a view of 256 floats. */
  style(phonemes: number): Float32Array {
    if (!(phonemes >= 1 && phonemes <= VOICE_ROWS)) {
      throw new RangeError(`A voice has no style for ${phonemes} phonemes; it has 1 to ${VOICE_ROWS}.`)
    }
    return this.rows.subarray((phonemes - 1) * STYLE_SIZE, phonemes * STYLE_SIZE)
  }
}
