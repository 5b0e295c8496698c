import { expect, it, vi } from 'vitest'
import { ComputingClient } from './computing-client.ts'
import type { LibraryEntry } from './library-entry.ts'
import { MemoryLibrary } from './memory-library.ts'
import { createSpeechStore } from './speech-store.ts'

/** Reads and forgets when the test lets it; keeps no more than it has room for. */
class SlowLibrary extends MemoryLibrary {
  readonly waiting = new Map<string, () => void>()
  hasRoom = true

  override async text(id: string): Promise<string | undefined> {
    const text = await super.text(id)
    if (text?.startsWith('Slow')) await new Promise<void>((resolve) => this.waiting.set(text, resolve))
    return text
  }

  override async write(entry: LibraryEntry, text: string): Promise<boolean> {
    return (await super.write(entry, text)) && this.hasRoom
  }

  override async remove(id: string): Promise<void> {
    await super.remove(id)
    await new Promise<void>((resolve) => this.waiting.set('remove', resolve))
  }
}

async function openWith(...texts: string[]) {
  const library = new SlowLibrary()
  const { getState } = createSpeechStore(new ComputingClient(), null, { library })
  const { actions } = getState()
  const ids: string[] = []
  for (const text of texts) ids.push(await actions.addDocument({ title: text, text, headings: [] }))
  return { library, state: getState, actions, ids }
}

it('what is opened last is open, though the one before it is read later', async () => {
  const { library, state, actions, ids } = await openWith('Slow one.', 'Other.')
  const first = actions.openFromLibrary(ids[0]!)
  await vi.waitFor(() => expect(library.waiting.has('Slow one.')).toBe(true))
  await actions.openFromLibrary(ids[1]!)
  library.waiting.get('Slow one.')!()
  await first
  expect(state()).toMatchObject({ text: 'Other.', openText: ids[1] })
})

it('a text that is deleted stays deleted, though it was typed in just before', async () => {
  const { library, state, actions, ids } = await openWith('Some words of it.')
  await actions.openFromLibrary(ids[0]!)
  actions.setText('Some words of it, and more.')
  const removing = actions.removeFromLibrary(ids[0]!)
  await vi.waitFor(() => expect(library.waiting.has('remove')).toBe(true))
  await new Promise((resolve) => setTimeout(resolve, 450))
  library.waiting.get('remove')!()
  await removing
  expect(state().library).toEqual([])
  expect(await library.entries()).toEqual([])
})

it('an import tells what finds no room', async () => {
  const { actions } = await openWith('Words.')
  const file = await actions.exportLibrary()
  const { library, actions: others } = await openWith()
  library.hasRoom = false
  expect(await others.importLibrary(file)).toMatch(/^1 text imported\. This browser has no room/)
})
