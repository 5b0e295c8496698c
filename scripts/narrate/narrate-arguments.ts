import { parseArgs } from 'node:util'
import { MAX_SPEED, MIN_SPEED } from '../../src/config/limits.ts'
import type { CaptionFormat, SoundFormat } from '../../src/protocol.ts'
import { CAPTION_FORMATS } from '../../src/config/caption-formats.ts'
import { loudnessOf, soundFormat } from '../speak/file-options.ts'
import { withNegatives } from '../speak/delivery-arguments.ts'

export interface NarrateArguments {
  readonly input: string
  readonly output: string
  readonly narration: Narration
  /** Items spoken at a time. */
  readonly jobs: number
  /** Of the items, every `of`th from `index` on. */
  readonly shard: { readonly index: number; readonly of: number }
}

/** All that decides what an item sounds like: a change of it makes every item anew. */
export interface Narration {
  readonly format: SoundFormat
  readonly loudness: number | null
  readonly voice: string
  readonly speed: number
  readonly captions: readonly CaptionFormat[]
  readonly threads: number | undefined
}

/** @throws Error with a sentence that says which argument is wrong and what it may be. */
export function readNarrateArguments(args: readonly string[]): NarrateArguments {
  const { values, positionals } = parseArgs({
    args: withNegatives(args),
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'mp3' },
      voice: { type: 'string', default: 'af_heart' },
      speed: { type: 'string', default: '1' },
      loudness: { type: 'string' },
      captions: { type: 'string', default: 'vtt' },
      jobs: { type: 'string', default: '1' },
      shard: { type: 'string', default: '1/1' },
      threads: { type: 'string' },
    },
  })
  const [input, output, ...more] = positionals
  if (!input || !output || more.length > 0) {
    throw new Error('Name two folders: the one with the texts, and the one for what is made of them.')
  }
  const speed = Number(values.speed)
  if (!(speed >= MIN_SPEED && speed <= MAX_SPEED)) {
    throw new Error(
      `--speed ${values.speed} is not a speed; give a number from ${MIN_SPEED} to ${MAX_SPEED}.`,
    )
  }
  return {
    input,
    output,
    jobs: count('--jobs', values.jobs),
    shard: shardOf(values.shard),
    narration: {
      format: soundFormat(values.format),
      loudness: loudnessOf(values),
      voice: values.voice,
      speed,
      captions: captionsOf(values.captions),
      threads: values.threads === undefined ? undefined : count('--threads', values.threads),
    },
  }
}

function count(name: string, written: string): number {
  const value = Number(written)
  if (Number.isInteger(value) && value >= 1 && value <= 64) return value
  throw new Error(`${name} ${written} is not a number of them; give a whole number from 1 to 64.`)
}

/** `1/3 2/3 3/3` and, as Kubernetes counts, `0/3 1/3 2/3` are the same three. */
function shardOf(written: string): { index: number; of: number } {
  const [, index = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []
  if (of === '' || Number(of) < 1 || Number(index) > Number(of)) {
    throw new Error(`--shard ${written} is not a part; give for example 2/3: the second of three.`)
  }
  return { index: Number(index) % Number(of), of: Number(of) }
}

function captionsOf(written: string): CaptionFormat[] {
  if (written === 'none') return []
  return written.split(',').map((one) => {
    const format = CAPTION_FORMATS.find((known) => known === one.trim().toLowerCase())
    if (format) return format
    throw new Error(`--captions ${one} is not known; give some of ${CAPTION_FORMATS.join(', ')}, or none.`)
  })
}
