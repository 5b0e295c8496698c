import { extname } from 'node:path'
import { SOUND_FORMATS, type SoundFormat } from '../../src/config/sound-formats.ts'
import { headingsOf } from '../../src/lib/headings-of.ts'
import { CAPTION_FORMATS } from '../../src/config/caption-formats.ts'
import { LOUDEST_FILE, QUIETEST_FILE } from '../../src/config/limits.ts'
import type { CaptionFormat, ExportOptions } from '../../src/protocol.ts'
import { markupOf } from '../../src/lib/markup-of.ts'

/** A file that captions go to. */
export interface CaptionFile {
  readonly path: string
  readonly format: CaptionFormat
}

/** For `parseArgs`. */
export const FILE_OPTIONS = {
  format: { type: 'string' },
  loudness: { type: 'string' },
  title: { type: 'string' },
  chapters: { type: 'boolean', default: false },
  captions: { type: 'string', multiple: true },
  watermark: { type: 'boolean', default: false },
} as const

interface FileValues {
  readonly format?: string | undefined
  readonly loudness?: string | undefined
  readonly title?: string | undefined
  readonly chapters: boolean
  readonly captions?: readonly string[] | undefined
  readonly watermark?: boolean
}

/** What people call them too. */
const ALIASES: Readonly<Record<string, SoundFormat>> = {
  wav16: 'wav',
  wav32: 'wav32f',
  'wav-16': 'wav',
  'wav-24': 'wav24',
  'wav-32f': 'wav32f',
  opus: 'ogg',
  'ogg-opus': 'ogg',
  'webm-opus': 'webm',
  aac: 'm4a',
  raw: 'pcm',
}

/** Of a file whose format is told, EBU R 128 as podcasts have it. */
const USUAL_LOUDNESS = -16

/** Reads what the file shall be. @throws Error with a sentence that says which option is wrong and what it may be. */
export function readFileOptions(
  values: FileValues,
  text: string,
  out: string,
): { file: Partial<ExportOptions>; captionFiles: readonly CaptionFile[] } {
  const captionFiles = (values.captions ?? []).map((path) => ({ path, format: captionFormat(path) }))
  const headings = values.chapters && markupOf(text) === 'plain' ? headingsOf(text) : []
  const file = {
    format: soundFormat(values.format, out),
    loudness: loudnessOf(values),
    headings,
    captions: [...new Set(captionFiles.map(({ format }) => format))],
    ...(values.title === undefined ? {} : { title: values.title }),
    ...(values.watermark && { watermark: Date.now() }),
  }
  return { file, captionFiles }
}

/** By the option, else by the name of the file, else WAV. */
export function soundFormat(option: string | undefined, out = ''): SoundFormat {
  const asked = (option ?? extname(out).slice(1)).toLowerCase()
  const format = ALIASES[asked] ?? asked
  if (Object.hasOwn(SOUND_FORMATS, format)) return format as SoundFormat
  if (option === undefined) return 'wav'
  throw new Error(`--format ${option} is not known; it is one of ${Object.keys(SOUND_FORMATS).join(', ')}.`)
}

/** As it is spoken, unless a loudness or a format is asked for. */
export function loudnessOf({ loudness, format }: Pick<FileValues, 'loudness' | 'format'>): number | null {
  if (loudness === undefined) return format === undefined ? null : USUAL_LOUDNESS
  if (loudness === 'off') return null
  const value = Number(loudness)
  if (value >= QUIETEST_FILE && value <= LOUDEST_FILE) return value
  throw new Error(
    `--loudness ${loudness} is not a loudness; give off, or LUFS from ${QUIETEST_FILE} to ${LOUDEST_FILE}, for example -16.`,
  )
}

function captionFormat(path: string): CaptionFormat {
  const ending = extname(path).slice(1).toLowerCase() as CaptionFormat
  if (CAPTION_FORMATS.includes(ending)) return ending
  throw new Error(
    `--captions ${path} does not say which captions; let it end in .${CAPTION_FORMATS.join(', .')}.`,
  )
}
