import type { ImportedDocument } from '../document-worker.ts'
import { titleOf } from '../lib/title-of.ts'
import { entryOf, placeToResume, type LibraryEntry, type Manner } from './library-entry.ts'
import { checkRoom } from './library-room.ts'
import { chooseManner, mannerOf } from './manner.ts'
import { openingText } from './opening-text.ts'
import type { Slice, SliceTools } from './slice.ts'
import { newRequestId } from '../lib/new-request-id.ts'

export interface LibraryState {
  /** What was opened last comes first. */
  readonly library: readonly LibraryEntry[]
  /** Id of the text of the library that is in the box; null: the draft is. */
  readonly openText: string | null
  /** The draft, while a text of the library is in the box. */
  readonly draft: { readonly text: string; readonly manner: Manner; readonly place: number | null } | null
  /** Id of the text of the library that is heard, or was heard last. */
  readonly heardText: string | null
  /** What was deleted last, until something else is. */
  readonly removed: { readonly entry: LibraryEntry; readonly text: string } | null
  /** What was done or could not be; a sentence, or nothing. */
  readonly libraryNotice: string
}

export interface LibraryActions {
  /** Lists the library, and opens what was open at the last visit. */
  restoreLibrary(): Promise<void>
  /** Lists it anew: another tab may have changed it. */
  listLibrary(): Promise<void>
  /** Keeps the draft in the library, and has it open. */
  keepText(): Promise<void>
  /** @returns the id of its place in the library. @throws SpeechError LimitError where it has no room */
  addDocument(document: ImportedDocument): Promise<string>
  /** Brings a text into the box with its voice and settings; the draft waits. @param place absent: where listening stopped */
  openFromLibrary(id: string, place?: number): Promise<void>
  /** Brings the draft back into the box. */
  closeText(): void
  /** Where to speak from next in the text that is open. */
  setPlace(position: number): void
  removeFromLibrary(id: string): Promise<void>
  undoRemove(): Promise<void>
}

const NOT_KEPT = 'This browser has no room to keep it: the text is there until you close the page.'

/** Texts that stay on this device: kept, opened, left and gone back to. */
export function librarySlice({
  library,
  set,
  get,
  saved,
  fail,
}: SliceTools): Slice<LibraryState, LibraryActions> {
  async function add(
    text: string,
    facts: Partial<LibraryEntry> & { readonly title: string },
  ): Promise<string> {
    const entry = entryOf(text, { id: newRequestId(), added: Date.now(), ...facts })
    checkRoom(entry, get().library, get().configuration.limits.library)
    const isKept = await library.write(entry, text)
    set({ library: [entry, ...get().library], libraryNotice: isKept ? '' : NOT_KEPT })
    return entry.id
  }

  /** What was asked for last is what opens, whichever is read first. */
  let openings = 0

  const actions: LibraryActions = {
    listLibrary: async () => {
      const listed = [...(await library.entries())].sort((a, b) => b.opened - a.opened)
      // Of what is open the page knows more than the list.
      const own = get().library.find(({ id }) => id === get().openText)
      set({ library: listed.map((entry) => (own?.id === entry.id ? own : entry)) })
    },
    restoreLibrary: async () => {
      const { text } = get()
      await actions.listLibrary()
      const { open, draftManner } = saved
      if (!open || get().text !== text || get().openText !== null) return
      await actions.openFromLibrary(open.id, open.position)
      const { draft } = get()
      if (draft && draftManner) set({ draft: { ...draft, manner: draftManner } })
    },
    keepText: async () => {
      const { text, openText } = get()
      if (openText !== null || text.trim() === '') return
      const manner = mannerOf(get())
      const id = await add(text, { title: titleOf(text), manner }).catch(fail)
      if (id !== undefined && get().text === text)
        set({ openText: id, draft: { text: '', manner, place: null } })
    },
    addDocument: ({ title, text, language }) => add(text, { title, ...(language && { language }) }),
    openFromLibrary: async (id, place) => {
      const turn = ++openings
      const entry = get().library.find((one) => one.id === id)
      const text = entry && (await library.text(id))
      if (turn !== openings) return
      if (!entry || text === undefined) {
        set({
          library: get().library.filter((one) => one.id !== id),
          libraryNotice: 'This text is no longer on this device.',
        })
        return
      }
      const { draft, openText, text: before, place: left } = get()
      const position = Math.min(place ?? entry.position, text.length)
      const opened = { ...entry, opened: Date.now(), position }
      set({
        text,
        openText: id,
        draft: openText === null ? { text: before, manner: mannerOf(get()), place: left } : draft,
        library: [opened, ...get().library.filter((one) => one.id !== id)],
        libraryNotice: '',
      })
      // Another text forgets the place: so this comes after it.
      set({ place: placeToResume(opened) || null })
      void library.describe(opened)
      if (entry.manner) set(chooseManner(entry.manner, get().actions))
    },
    closeText: () => {
      const { draft, openText } = get()
      if (openText === null) return
      set({ openText: null, draft: null, text: draft?.text ?? '' })
      set({ place: draft?.place ?? null })
      if (draft) set(chooseManner(draft.manner, get().actions))
    },
    setPlace: (position) => {
      const { openText } = get()
      const listed = get().library.map((one) => (one.id === openText ? { ...one, position } : one))
      set({ library: listed, place: position || null })
      const entry = get().library.find(({ id }) => id === openText)
      if (entry) void library.describe(entry)
    },
    removeFromLibrary: async (id) => {
      const entry = get().library.find((one) => one.id === id)
      const text = await library.text(id)
      if (get().openText === id) actions.closeText()
      // First out of the list: what was typed last is kept only of a text that is in it.
      set({
        library: get().library.filter((one) => one.id !== id),
        removed: entry && text !== undefined ? { entry, text } : null,
        libraryNotice: '',
      })
      await library.remove(id)
    },
    undoRemove: async () => {
      const { removed } = get()
      if (!removed) return
      const isKept = await library.write(removed.entry, removed.text)
      const listed = [removed.entry, ...get().library].sort((a, b) => b.opened - a.opened)
      set({ library: listed, removed: null, libraryNotice: isKept ? '' : NOT_KEPT })
    },
  }

  return {
    state: {
      library: [],
      openText: null,
      draft: null,
      heardText: null,
      removed: null,
      libraryNotice: '',
    },
    actions,
  }
}

/** What stands in the box and nobody would miss. */
export function isNothing(text: string): boolean {
  return text.trim() === '' || text === openingText
}
