import type { ImportedDocument } from '../document-worker.ts'
import { SpeechError } from '../errors.ts'
import type { VoiceInfo } from '../protocol.ts'
import { findVoices } from './find-voices.ts'
import type { Slice, SliceTools } from './slice.ts'
import { describeFailure } from './speech-failure.ts'

/** A file that is being read. */
export interface Importing {
  readonly name: string
  /** 0 … 1 of this file; null while nobody can tell. */
  readonly share: number | null
  /** Files after this one. */
  readonly waiting: number
}

/** What has come in. */
export interface Arrival {
  readonly titles: readonly string[]
  /** BCP 47, where the text is in another language than English. */
  readonly language: string | null
  /** Of that language, the best graded first. */
  readonly voices: readonly VoiceInfo[]
}

export interface ImportState {
  readonly importing: Importing | null
  readonly arrival: Arrival | null
}

export interface ImportActions {
  /**
   * Reads files into the library one after the other, and opens the first of them. What cannot be read is told in `error`.
   * @returns whether one has come in
   */
  importFiles(files: readonly File[]): Promise<boolean>
  cancelImport(): void
  dismissArrival(): void
  /** What was copied from a page, as text with headings and lists; null where it cannot be read. */
  readPasted(markup: string): Promise<string | null>
}

/** Files from outside. */
export function importSlice({ documents, set, get }: SliceTools): Slice<ImportState, ImportActions> {
  let waiting: readonly File[] = []
  let controller: AbortController | null = null

  async function readAll(signal: AbortSignal): Promise<boolean> {
    const read: { readonly id: string; readonly document: ImportedDocument }[] = []
    const refused: { readonly name: string; readonly message: string }[] = []
    for (let file = waiting[0]; file && !signal.aborted; file = waiting[0]) {
      waiting = waiting.slice(1)
      const { name } = file
      const show = (share: number | null) => set({ importing: { name, share, waiting: waiting.length } })
      show(null)
      try {
        if (await isLibraryFile(file)) {
          set({ libraryNotice: await get().actions.importLibrary(file) })
          continue
        }
        const document = await documents.read(file, { onProgress: show, signal })
        read.push({ id: await get().actions.addDocument(document), document })
      } catch (error) {
        const { name: kind, message } = describeFailure(error)
        if (kind !== 'CancelledError') refused.push({ name, message })
      }
    }
    const [first] = read
    if (first) await get().actions.openFromLibrary(first.id)
    if (first) set({ arrival: arrivalOf(read.map(({ document }) => document)) })
    if (refused.length > 0) set({ error: { name: 'InputError', message: toldOf(refused) } })
    return first !== undefined
  }

  function arrivalOf(documents: readonly ImportedDocument[]): Arrival {
    const [{ language = 'en' }] = documents as [ImportedDocument]
    const [primary = ''] = language.toLowerCase().split(/[-_]/)
    const isEnglish = primary === 'en'
    return {
      titles: documents.map(({ title }) => title),
      language: isEnglish ? null : language,
      voices: isEnglish ? [] : findVoices(get().voices, { language: primary }).slice(0, 2),
    }
  }

  return {
    state: { importing: null, arrival: null },
    actions: {
      async importFiles(files) {
        waiting = [...waiting, ...files]
        if (controller || waiting.length === 0) return false
        controller = new AbortController()
        set({ error: null, arrival: null })
        try {
          return await readAll(controller.signal)
        } finally {
          controller = null
          set({ importing: null })
          // Chosen while those before them were being cancelled.
          if (waiting.length > 0) void get().actions.importFiles([])
        }
      },
      cancelImport: () => {
        waiting = []
        controller?.abort()
      },
      dismissArrival: () => set({ arrival: null }),
      readPasted: (markup) => documents.readPasted(markup).catch(() => null),
    },
  }
}

async function isLibraryFile(file: File): Promise<boolean> {
  return /\.json$/i.test(file.name) && (await file.slice(0, 200).text()).includes('litetts-library')
}

function toldOf(refused: readonly { readonly name: string; readonly message: string }[]): string {
  const [only, ...others] = refused
  if (only && others.length === 0) return `“${only.name}” was not opened. ${only.message}`
  return refused.map(({ name, message }) => `“${name}”: ${message}`).join(' ')
}

/** Where no thread for it is given. */
export const NO_DOCUMENTS = {
  read: async (): Promise<never> => {
    throw new SpeechError('InputError', 'Files cannot be read here. Paste the text instead.')
  },
  readPasted: async (): Promise<never> => {
    throw new SpeechError('InputError', 'Only plain text can be pasted here.')
  },
}
