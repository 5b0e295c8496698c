import { spawnSync } from 'node:child_process'
import { SAMPLE_RATE } from '../../src/config/limits.ts'

const RAW = ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1']

/** Writes a sound as `encoder` (options of ffmpeg) has it, and reads it again. */
export function throughFfmpeg(encoder: readonly string[]): (pcm: Float32Array) => Float32Array {
  return (pcm) => {
    const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)
    return decodeWithFfmpeg(ffmpeg([...RAW, '-i', 'pipe:0', ...encoder, 'pipe:1'], bytes))
  }
}

/** Any sound file → mono at SAMPLE_RATE. */
export function decodeWithFfmpeg(file: Uint8Array): Float32Array {
  const bytes = ffmpeg(['-i', 'pipe:0', ...RAW, 'pipe:1'], file)
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % 4)),
  )
}

function ffmpeg(args: readonly string[], input: Uint8Array): Buffer {
  const { error, status, stdout, stderr } = spawnSync('ffmpeg', ['-v', 'error', ...args], {
    input,
    maxBuffer: 1 << 30,
  })
  if (error) throw new Error('ffmpeg could not be started. Install it, then run this again.')
  if (status !== 0) throw new Error(`ffmpeg failed: ${stderr.toString()}`)
  return stdout
}
