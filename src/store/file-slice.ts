import { SOUND_FORMATS } from '../config/sound-formats.ts'
import { headingsOf } from '../lib/headings-of.ts'
import type { CaptionFormat, SoundFormat } from '../protocol.ts'
import { markupOf } from '../lib/markup-of.ts'
import type { Slice, SliceTools } from './slice.ts'

/** What the download shall be. */
export interface FileChoice {
  readonly format: SoundFormat
  /** LUFS; null: as it is spoken. */
  readonly loudness: number | null
  readonly captions: CaptionFormat | 'none'
  readonly chapters: boolean
  /** Marked inaudibly as synthetic speech of this day. */
  readonly watermark: boolean
}

export interface FileState {
  readonly file: FileChoice
  /** What this browser can write. */
  readonly formats: readonly { readonly id: SoundFormat; readonly name: string }[]
}

export interface MadeFile {
  readonly file: Blob
  readonly extension: string
  readonly captions: Readonly<Partial<Record<CaptionFormat, string>>>
}

export interface FileActions {
  /** Values as a form has them; one that is not known is left as it was. */
  chooseFile(change: {
    readonly format?: string
    readonly loudness?: string
    readonly captions?: string
    readonly chapters?: boolean
    readonly watermark?: boolean
  }): void
  /** Asks which formats this browser can write. */
  listFormats(): Promise<void>
  /** Speaks the text into the file that is chosen. @returns null when it failed or was stopped. */
  renderFile(): Promise<MadeFile | null>
}

const CAPTIONS: readonly string[] = ['none', 'vtt', 'srt', 'lrc', 'json']

/** The file that speech is saved as. */
export function fileSlice({ client, set, get, fail }: SliceTools): Slice<FileState, FileActions> {
  const listed = (formats: readonly SoundFormat[]) =>
    formats.map((id) => ({ id, name: SOUND_FORMATS[id].name }))

  return {
    state: {
      file: { format: 'wav', loudness: -16, captions: 'none', chapters: true, watermark: false },
      formats: listed(['wav', 'mp3', 'flac']),
    },
    actions: {
      chooseFile({ format, loudness, captions, chapters, watermark }) {
        const { file } = get()
        set({
          file: {
            format: Object.hasOwn(SOUND_FORMATS, format ?? '') ? (format as SoundFormat) : file.format,
            loudness: loudness === undefined ? file.loudness : loudness === 'null' ? null : Number(loudness),
            captions: CAPTIONS.includes(captions ?? '')
              ? (captions as FileChoice['captions'])
              : file.captions,
            chapters: chapters ?? file.chapters,
            watermark: watermark ?? file.watermark,
          },
        })
      },

      async listFormats() {
        try {
          set({ formats: listed(await client.formats()) })
        } catch (error) {
          fail(error)
        }
      },

      async renderFile() {
        const { file, text, actions } = get()
        const { format, loudness, captions, chapters, watermark } = file
        const made = await actions.render({
          format,
          loudness,
          captions: captions === 'none' ? [] : [captions],
          headings: chapters && markupOf(text) === 'plain' ? headingsOf(text) : [],
          ...(watermark && { watermark: Date.now() }),
        })
        return (
          made && { file: made.file, captions: made.captions, extension: SOUND_FORMATS[format].extension }
        )
      },
    },
  }
}
