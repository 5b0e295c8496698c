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
  return floatsOf(ffmpeg(['-i', 'pipe:0', ...RAW, 'pipe:1'], file))
}

/** As `decodeWithFfmpeg`; of what comes from a file, the end is cut off that is told to be no sound. */
export function decodeFile(path: string): Float32Array {
  return floatsOf(ffmpeg(['-i', path, ...RAW, 'pipe:1'], new Uint8Array(0)))
}

/** @param encoder options of ffmpeg */
export function encodeFile(pcm: Float32Array, encoder: readonly string[], path: string): void {
  ffmpeg(
    [...RAW, '-i', 'pipe:0', ...encoder, '-y', path],
    Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength),
  )
}

/** Samples of 16 bits without a head → mono at SAMPLE_RATE. */
export function decodeRaw(file: Uint8Array): Float32Array {
  const head = ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '1']
  return floatsOf(ffmpeg([...head, '-i', 'pipe:0', ...RAW, 'pipe:1'], file))
}

function floatsOf(bytes: Buffer): Float32Array {
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % 4)),
  )
}

/** Whether ffmpeg and ffprobe can be started here. */
export function hasFfmpeg(): boolean {
  return ['ffmpeg', 'ffprobe'].every((program) => spawnSync(program, ['-version']).status === 0)
}

/** What ffprobe finds in a file. */
export interface ProbedSound {
  readonly format: { readonly duration?: string; readonly start_time?: string; readonly tags?: Tags }
  readonly streams: readonly {
    readonly codec_name: string
    readonly sample_rate: string
    readonly channels: number
    readonly tags?: Tags
  }[]
  readonly chapters: readonly { readonly start_time: string; readonly tags?: Tags }[]
}

type Tags = Readonly<Record<string, string>>

/** @param path a file: some heads are read from its end. */
export function probe(path: string): ProbedSound {
  const args = ['-show_format', '-show_streams', '-show_chapters', '-of', 'json', path]
  return JSON.parse(run('ffprobe', ['-v', 'error', ...args]).stdout.toString()) as ProbedSound
}

/** Loudness of the whole in LUFS and its highest true peak in dBTP, by the filter `ebur128`. */
export function ebur128(file: Uint8Array): { loudness: number; truePeakDb: number } {
  const { stderr } = run(
    'ffmpeg',
    ['-nostats', '-i', 'pipe:0', '-af', 'ebur128=peak=true', '-f', 'null', '-'],
    file,
  )
  const told = stderr.toString()
  const summary = told.slice(told.lastIndexOf('Summary:'))
  const figure = (name: string) => Number(new RegExp(`${name}:\\s+(-?[\\d.]+)`).exec(summary)?.[1])
  return { loudness: figure('I'), truePeakDb: figure('Peak') }
}

function ffmpeg(args: readonly string[], input: Uint8Array): Buffer {
  return run('ffmpeg', ['-v', 'error', ...args], input).stdout
}

function run(program: string, args: readonly string[], input: Uint8Array = new Uint8Array(0)) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 1 << 30 })
  if (error) throw new Error(`${program} could not be started. Install ffmpeg, then run this again.`)
  if (status !== 0) throw new Error(`${program} failed: ${stderr.toString()}`)
  return { stdout, stderr }
}
