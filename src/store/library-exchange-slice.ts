import { entryOf, type LibraryEntry } from './library-entry.ts'
import { checkRoom } from './library-room.ts'
import type { Slice, SliceTools } from './slice.ts'
import { newRequestId } from '../lib/new-request-id.ts'
import { describeFailure } from './speech-failure.ts'
import { searchTexts, type FoundText } from './search-texts.ts'

export interface LibraryExchangeState {
  /** What a search has found so far; null: nothing is looked for. */
  readonly found: {
    readonly query: string
    readonly texts: readonly FoundText[]
    readonly isDone: boolean
  } | null
}

export interface LibraryExchangeActions {
  /** Looks for words in titles and texts. @param query blank: ends the search */
  searchLibrary(query: string): Promise<void>
  /** All texts with their places and settings as one file. */
  exportLibrary(): Promise<Blob>
  /** Adds the texts of such a file. @returns what was done, or why not */
  importLibrary(file: Blob): Promise<string>
}

const NOT_KEPT = 'This browser has no room for all of them: those are there until you close the page.'

/** Finding in the library, and taking it elsewhere. */
export function libraryExchangeSlice({
  library,
  set,
  get,
}: SliceTools): Slice<LibraryExchangeState, LibraryExchangeActions> {
  let asked = 0

  async function isHere(title: string, text: string): Promise<boolean> {
    const alike = get().library.filter((entry) => entry.title === title && entry.characters === text.length)
    for (const { id } of alike) if ((await library.text(id)) === text) return true
    return false
  }

  return {
    state: { found: null },
    actions: {
      async searchLibrary(query) {
        const turn = ++asked
        if (query.trim() === '') return set({ found: null })
        const texts: FoundText[] = []
        set({ found: { query, texts, isDone: false } })
        for await (const found of searchTexts(query, get().library, (id) => library.text(id))) {
          if (turn !== asked) return
          texts.push(found)
          set({ found: { query, texts: [...texts], isDone: false } })
        }
        if (turn === asked) set({ found: { query, texts, isDone: true } })
      },

      async exportLibrary() {
        const { writeLibraryFile } = await import('./library-file.ts')
        return writeLibraryFile(get().library, (id) => library.text(id))
      },

      async importLibrary(file) {
        const added: LibraryEntry[] = []
        let areKept = true
        try {
          const { readLibraryFile } = await import('./library-file.ts')
          const texts = await readLibraryFile(file)
          for (const { text, ...facts } of texts) {
            if (await isHere(facts.title, text)) continue
            const entry = entryOf(text, { id: newRequestId(), opened: 0, ...facts })
            checkRoom(entry, [...get().library, ...added], get().configuration.limits.library)
            areKept = (await library.write(entry, text)) && areKept
            added.push(entry)
          }
          const here = texts.length - added.length
          const came = `${textsOf(added.length)} imported.${areKept ? '' : ` ${NOT_KEPT}`}`
          return here === 0 ? came : `${came} ${here} ${here === 1 ? 'was' : 'were'} here already.`
        } catch (error) {
          const came = added.length > 0 ? `${textsOf(added.length)} imported, then no more. ` : ''
          return came + describeFailure(error).message
        } finally {
          set({ library: [...get().library, ...added] })
        }
      },
    },
  }
}

function textsOf(count: number): string {
  return `${count} ${count === 1 ? 'text' : 'texts'}`
}
