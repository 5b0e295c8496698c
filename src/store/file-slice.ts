import { CAPTION_FORMATS } from '../config/caption-formats.ts'
import { SOUND_FORMATS } from '../config/sound-formats.ts'
import { headingsOf } from '../lib/headings-of.ts'
import type { CaptionFormat, SoundFormat } from '../protocol.ts'
import { markupOf } from '../lib/markup-of.ts'
import { chapterTexts } from './chapter-texts.ts'
import type { Slice, SliceTools } from './slice.ts'
import { zipBlob } from './zip-blob.ts'

/** What the download shall be. */
export interface FileChoice {
  readonly format: SoundFormat
  /** LUFS; null: as it is spoken. */
  readonly loudness: number | null
  readonly captions: CaptionFormat | 'none'
  readonly chapters: boolean
  /** One file a chapter, in a ZIP, where the text has chapters. */
  readonly apart: boolean
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
    readonly apart?: boolean
    readonly watermark?: boolean
  }): void
  /** Asks which formats this browser can write. */
  listFormats(): Promise<void>
  /** Speaks the text into the file that is chosen. @returns null when it failed or was stopped. */
  renderFile(): Promise<MadeFile | null>
}

const CAPTIONS: readonly string[] = ['none', ...CAPTION_FORMATS]

/** The file that speech is saved as. */
export function fileSlice({ client, set, get, fail }: SliceTools): Slice<FileState, FileActions> {
  const listed = (formats: readonly SoundFormat[]) =>
    formats.map((id) => ({ id, name: SOUND_FORMATS[id].name }))

  return {
    state: {
      file: {
        format: 'wav',
        loudness: -16,
        captions: 'none',
        chapters: true,
        apart: false,
        watermark: false,
      },
      formats: listed(['wav', 'mp3', 'flac']),
    },
    actions: {
      chooseFile({ format, loudness, captions, chapters, apart, watermark }) {
        const { file } = get()
        set({
          file: {
            format: Object.hasOwn(SOUND_FORMATS, format ?? '') ? (format as SoundFormat) : file.format,
            loudness: loudness === undefined ? file.loudness : loudness === 'null' ? null : Number(loudness),
            captions: CAPTIONS.includes(captions ?? '')
              ? (captions as FileChoice['captions'])
              : file.captions,
            chapters: chapters ?? file.chapters,
            apart: apart ?? file.apart,
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
        const { format, loudness, captions, chapters, apart, watermark } = file
        const isPlain = markupOf(text) === 'plain'
        const { extension } = SOUND_FORMATS[format]
        const options = {
          format,
          loudness,
          captions: captions === 'none' ? [] : [captions],
          ...(watermark && { watermark: Date.now() }),
        }
        const texts = apart && isPlain ? chapterTexts(text) : []
        if (texts.length < 2) {
          const headings = chapters && isPlain ? headingsOf(text) : []
          const made = await actions.render({ ...options, headings })
          return made && { file: made.file, captions: made.captions, extension }
        }
        const made = await actions.renderChapters(texts, options)
        if (!made) return null
        try {
          const files = made.flatMap((chapter, index) => {
            const name = `${String(index + 1).padStart(2, '0')} ${plainName(texts[index]!.title)}`
            const captions = Object.entries(chapter.captions).map(([ending, text]) => ({
              name: `${name}.${ending}`,
              content: new Blob([text]),
            }))
            return [{ name: `${name}.${extension}`, content: chapter.file }, ...captions]
          })
          const zip = await zipBlob(files)
          // What stays goes when there is too much of it.
          void client.forgetParts().catch(() => {})
          return { file: zip, captions: {}, extension: 'zip' }
        } catch (error) {
          fail(error)
          return null
        }
      },
    },
  }
}

/** In characters that every file system takes. */
function plainName(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? ['chapter']
  return words.join(' ').slice(0, 60)
}
