import { titleOf } from '../lib/title-of.ts'
import { entryOf, measuresOf, type LibraryEntry } from './library-entry.ts'
import type { LibraryPort } from './library-port.ts'
import { isNothing } from './library-slice.ts'
import { mannerOf } from './manner.ts'
import { commonStart, replaces } from './replaces.ts'
import { newRequestId } from '../lib/new-request-id.ts'
import type { SpeechState } from './speech-state.ts'
import type { SpeechStore } from './speech-store.ts'

const SAVE_AFTER_MS = 400
const LOOK_EVERY_MS = 1_000

/**
 * Keeps up with what happens to a text of the library: what is changed in it, the voice and settings that are chosen for
 * it, and the word at which listening is.
 */
export function followOpenText(store: SpeechStore, library: LibraryPort): void {
  const { getState: get, setState: set } = store
  /** The text of the library that is heard: a later request of the same text is a place in it. */
  let heard: { readonly id: string; readonly text: string } | null = null
  let looked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Changed and not written yet: the text too, or what is listed alone. */
  let unsaved: { readonly id: string; readonly text?: string } | null = null

  const change = (id: string, facts: Partial<LibraryEntry>) =>
    set({ library: get().library.map((entry) => (entry.id === id ? { ...entry, ...facts } : entry)) })

  function save(): void {
    clearTimeout(timer)
    const entry = get().library.find(({ id }) => id === unsaved?.id)
    if (entry && unsaved?.text !== undefined) {
      const described = { ...entry, ...measuresOf(unsaved.text) }
      change(entry.id, described)
      void library.write(described, unsaved.text)
    } else if (entry) void library.describe(entry)
    unsaved = null
  }

  function saveSoon(id: string, text?: string): void {
    if (unsaved && unsaved.id !== id) save()
    unsaved = {
      id,
      ...(text === undefined ? unsaved?.text !== undefined && { text: unsaved.text } : { text }),
    }
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  }

  /** What takes the place of the whole text is a new draft; the one that waited is kept beside it. */
  function follow(id: string, before: string, { text, draft }: SpeechState): void {
    if (!replaces(before, text)) {
      const entry = get().library.find((one) => one.id === id)
      const { position = 0 } = entry ?? {}
      const isBefore = commonStart(before, text) < position
      const moved = isBefore ? Math.max(0, position + text.length - before.length) : position
      change(id, { position: moved })
      set({ place: moved || null })
      return saveSoon(id, text)
    }
    set({ openText: null, draft: null })
    if (!draft || isNothing(draft.text)) return
    const { text: waiting, manner } = draft
    const kept = entryOf(waiting, { id: newRequestId(), title: titleOf(waiting), added: Date.now(), manner })
    set({ library: [...get().library, kept] })
    void library.write(kept, waiting)
  }

  function listen({ spoken, playback, openText, text, actions }: SpeechState, before: SpeechState): void {
    if (spoken && spoken.request !== before.spoken?.request) {
      const isSame = heard?.text === spoken.request.text
      if (openText !== null && text === spoken.request.text) heard = { id: openText, text }
      else if (!isSame) heard = null
      if (get().heardText !== (heard?.id ?? null)) set({ heardText: heard?.id ?? null })
    }
    if (!heard || !spoken || playback === before.playback) return
    const isOver = playback.kind !== 'speaking'
    if (!isOver && performance.now() - looked < LOOK_EVERY_MS) return
    if (isOver && before.playback.kind !== 'speaking') return
    looked = performance.now()
    const seconds = actions.heardSeconds() ?? lastSecond(before)
    const word = seconds === null ? null : spoken.timeline.wordAt(seconds)
    const position = playback.kind === 'done' ? heard.text.length : word?.start
    if (position === undefined) return
    change(heard.id, { position })
    saveSoon(heard.id)
  }

  store.subscribe((now, before) => {
    const { openText } = now
    if (openText !== null && openText === before.openText) {
      if (now.text !== before.text) follow(openText, before.text, now)
      else if (isOtherManner(now, before)) {
        change(openText, { manner: mannerOf(now) })
        saveSoon(openText)
      }
    }
    listen(now, before)
  })
  if (typeof addEventListener === 'function') addEventListener('pagehide', save)
}

/** Of what was stopped the player tells no more. */
function lastSecond({ playback }: SpeechState): number | null {
  return playback.kind === 'speaking' || playback.kind === 'paused' ? playback.progress.played : null
}

function isOtherManner(now: SpeechState, before: SpeechState): boolean {
  const [one, other] = [mannerOf(now), mannerOf(before)]
  return Object.entries(one).some(([name, value]) => value !== other[name as keyof typeof other])
}
