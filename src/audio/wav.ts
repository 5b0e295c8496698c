import { SAMPLE_RATE } from '../config/limits.ts'

const HEADER_BYTES = 44
const BYTES_PER_SAMPLE = 2

/** Most samples a RIFF file can hold: its sizes are 32 bit. */
export const MAX_WAV_SAMPLES = Math.floor((0xffffffff - HEADER_BYTES) / BYTES_PER_SAMPLE)

/**
 * The 44 bytes before 16-bit mono PCM (RIFF, Microsoft 1991).
 * @param samples absent while the length is not known yet: the sizes then say "to the end of the file".
 * @throws RangeError above 4 GiB.
 */
export function wavHeader(samples?: number, sampleRate: number = SAMPLE_RATE): Uint8Array<ArrayBuffer> {
  if (samples !== undefined && !(samples >= 0 && samples <= MAX_WAV_SAMPLES)) {
    throw new RangeError(
      `A WAV file holds at most ${MAX_WAV_SAMPLES} samples, not ${samples}. Split the audio.`,
    )
  }
  const dataBytes = samples === undefined ? 0xffffffff - HEADER_BYTES + 8 : samples * BYTES_PER_SAMPLE
  const bytes = new Uint8Array(HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  writeTag(bytes, 0, 'RIFF')
  view.setUint32(4, dataBytes + HEADER_BYTES - 8, true)
  writeTag(bytes, 8, 'WAVE')
  writeTag(bytes, 12, 'fmt ')
  view.setUint32(16, 16, true) // bytes of this part
  view.setUint16(20, 1, true) // PCM
  view.setUint16(22, 1, true) // mono
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * BYTES_PER_SAMPLE, true)
  view.setUint16(32, BYTES_PER_SAMPLE, true)
  view.setUint16(34, 8 * BYTES_PER_SAMPLE, true)
  writeTag(bytes, 36, 'data')
  view.setUint32(40, dataBytes, true)
  return bytes
}

/** PCM as 16-bit little-endian integers: rounded to the nearest, clipped at full scale, NaN as silence. */
export function pcm16(pcm: Float32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(pcm.length * BYTES_PER_SAMPLE))
  for (let i = 0; i < pcm.length; i++) {
    const scaled = Math.round(pcm[i]! * 0x8000)
    // NaN fails both comparisons and becomes 0 in setInt16.
    view.setInt16(i * BYTES_PER_SAMPLE, scaled > 0x7fff ? 0x7fff : scaled < -0x8000 ? -0x8000 : scaled, true)
  }
  return new Uint8Array(view.buffer)
}

/** A whole WAV file: 16 bit, mono. */
export function encodeWav(pcm: Float32Array, sampleRate: number = SAMPLE_RATE): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(HEADER_BYTES + pcm.length * BYTES_PER_SAMPLE)
  file.set(wavHeader(pcm.length, sampleRate))
  file.set(pcm16(pcm), HEADER_BYTES)
  return file
}

function writeTag(bytes: Uint8Array, at: number, tag: string): void {
  for (let i = 0; i < tag.length; i++) bytes[at + i] = tag.charCodeAt(i)
}
