import { describe, expect, it, vi } from 'vitest'
import type { ImportedDocument } from '../document-worker.ts'
import { SpeechError } from '../errors.ts'
import { ComputingClient } from './computing-client.ts'
import { MemoryLibrary } from './memory-library.ts'
import { createSpeechStore } from './speech-store.ts'

/** Reads what a file holds as it stands; `slow` files wait until they are cancelled. */
const documents = {
  read: async (
    file: File,
    { signal, onProgress }: { signal: AbortSignal; onProgress: (n: number) => void },
  ) => {
    onProgress(0.5)
    const text = await file.text()
    if (text === '') throw new SpeechError('InputError', 'This file is empty.')
    if (text === 'slow')
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new SpeechError('CancelledError', 'Cancelled.'))),
      )
    const language = text.startsWith('Der')
      ? { language: 'de' }
      : text.startsWith('El')
        ? { language: 'es' }
        : {}
    return { title: file.name, text, headings: [], ...language } satisfies ImportedDocument
  },
  readPasted: async (markup: string) => markup,
}
const BOOK = 'One two three. Four five six. Seven eight nine.'
const book = (text = BOOK, name = 'Numbers') => new File([text], name)

function open(library = new MemoryLibrary(), storage = new Map<string, string>()) {
  const client = new ComputingClient()
  const kept = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  }
  const store = createSpeechStore(client, kept, { documents, library })
  return { client, store, state: store.getState, actions: store.getState().actions, library, storage }
}
const rest = () => new Promise((resolve) => setTimeout(resolve, 450))
const titles = (page: ReturnType<typeof open>) => page.state().library.map(({ title }) => title)

describe('importing', () => {
  it('brings a file into the library and the box, and lets the draft wait', async () => {
    const { actions, state } = open()
    actions.setText('My draft.')
    expect(await actions.importFiles([book()])).toBe(true)
    expect(state()).toMatchObject({ text: BOOK, draft: { text: 'My draft.' }, importing: null, error: null })
    expect(state().library).toMatchObject([
      { title: 'Numbers', words: 9, characters: 47, bytes: 47, position: 0 },
    ])
    actions.closeText()
    expect(state()).toMatchObject({ text: 'My draft.', openText: null, draft: null })
  })

  it('keeps no more than it has room for, and says both numbers', async () => {
    const page = open()
    expect(page.actions.changeSettings({ limits: { library: 1 } })).toEqual([])
    const half = 'Word. '.repeat(100_000)
    await page.actions.importFiles([book(half, 'One'), book(half, 'Two')])
    expect(titles(page)).toEqual(['One'])
    const told = /takes 0\.6 MB already and this text 0\.6 MB more; at most 1 MB are kept\. Delete/
    expect(page.state().error?.message).toMatch(told)
    page.actions.closeText()
    page.actions.setText(half)
    await page.actions.keepText()
    expect([page.state().openText, page.state().text]).toEqual([null, half])
    const file = await page.actions.exportLibrary()
    const elsewhere = open()
    elsewhere.actions.changeSettings({ limits: { library: 1 } })
    expect(await elsewhere.actions.importLibrary(file)).toBe('1 text imported.')
    await elsewhere.actions.removeFromLibrary(elsewhere.state().library[0]!.id)
    elsewhere.actions.setText(`${half}.`)
    await elsewhere.actions.keepText()
    expect(await elsewhere.actions.importLibrary(file)).toMatch(told)
  })

  it('reads on after a file that cannot be read, and tells of it by name', async () => {
    const page = open()
    await page.actions.importFiles([book('', 'empty.txt'), book(), book('More words.', 'More')])
    expect(page.state().error?.message).toBe('“empty.txt” was not opened. This file is empty.')
    expect(titles(page).sort()).toEqual(['More', 'Numbers'])
    expect(page.state().text).toBe(BOOK)
  })

  it('is cancelled with all that wait, and nothing changes', async () => {
    const page = open()
    const before = page.state().text
    const importing = page.actions.importFiles([book('slow'), book()])
    await vi.waitFor(() => expect(page.state().importing).toMatchObject({ share: 0.5, waiting: 1 }))
    page.actions.cancelImport()
    expect(await importing).toBe(false)
    expect(page.state()).toMatchObject({ library: [], importing: null, error: null, text: before })
  })

  it('opens a file that is chosen while another one is being cancelled', async () => {
    const page = open()
    const first = page.actions.importFiles([book('slow')])
    await vi.waitFor(() => expect(page.state().importing).toMatchObject({ share: 0.5 }))
    page.actions.cancelImport()
    await page.actions.importFiles([book()])
    await first
    await vi.waitFor(() => expect(titles(page)).toEqual(['Numbers']))
    expect(page.state()).toMatchObject({ text: BOOK, importing: null })
  })

  it('tells of another language, and of the voices that it has', async () => {
    const { actions, state } = open()
    await actions.importFiles([book('Der Hund und die Katze.')])
    expect(state().arrival).toMatchObject({ language: 'de', voices: [] })
    const spanish = {
      id: 'ef_dora',
      name: 'Dora',
      language: 'es',
      accent: 'Spanish',
      gender: 'female',
    } as const
    const page = open()
    page.store.setState({ voices: [spanish] })
    await page.actions.importFiles([book('El perro y el gato.')])
    expect(page.state().arrival).toMatchObject({ language: 'es', voices: [spanish] })
  })
})

describe('the library', () => {
  it('resumes at the word where listening stopped, after a reload too', async () => {
    const first = open()
    await first.actions.importFiles([book()])
    void first.actions.speak()
    await vi.waitFor(() => expect(first.client.spoken.length).toBe(1))
    first.client.play(2)
    first.actions.stop()
    expect(first.state().library[0]!.position).toBe(BOOK.indexOf('five'))
    await rest()
    const second = open(first.library, first.storage)
    await second.actions.restoreLibrary()
    expect(second.state()).toMatchObject({ text: BOOK, openText: first.state().openText })
    void second.actions.goOn()
    await vi.waitFor(() => expect(second.client.spoken).toMatchObject([{ from: BOOK.indexOf('five') }]))
  })

  it('begins anew what was heard to its end', async () => {
    const { actions, client, state } = open()
    await actions.importFiles([book()])
    await actions.speak()
    client.play(1)
    client.play(9)
    expect(state().library[0]!.position).toBe(BOOK.length)
    await actions.goOn()
    expect(client.spoken.at(-1)!.from).toBeUndefined()
  })

  it('keeps voice and settings with each text, and gives the draft its own back', async () => {
    const { actions, state } = open()
    actions.setVoice('am_adam')
    await actions.importFiles([book()])
    actions.setVoice('bf_emma')
    actions.setSpeed(1.4)
    actions.setDeliveryControl('pitch', 3)
    const { delivery } = state()
    actions.closeText()
    expect(state()).toMatchObject({ voice: 'am_adam', speed: 1, delivery: {} })
    await actions.openFromLibrary(state().library[0]!.id)
    expect(state()).toMatchObject({ voice: 'bf_emma', speed: 1.4, delivery })
  })

  it('takes an edit into the text, and moves the place along', async () => {
    const { actions, state, library } = open()
    await actions.importFiles([book()])
    const id = state().openText!
    actions.setPlace(BOOK.indexOf('five'))
    actions.setText(`Zero. ${BOOK}`)
    expect(state().library[0]!.position).toBe(6 + BOOK.indexOf('five'))
    await rest()
    expect(await library.text(id)).toBe(`Zero. ${BOOK}`)
    expect(state().library[0]).toMatchObject({ words: 10, characters: 53 })
  })

  it('loses neither the book nor the draft when another text takes the place of all', async () => {
    const page = open()
    page.actions.setText('My draft.')
    await page.actions.importFiles([book()])
    const id = page.state().openText!
    page.actions.setText('Something else.')
    await rest()
    expect(page.state()).toMatchObject({ text: 'Something else.', openText: null, draft: null })
    expect(await page.library.text(id)).toBe(BOOK)
    expect(titles(page)).toEqual(['Numbers', 'My draft.'])
  })

  it('keeps a draft, which is then open from there', async () => {
    const page = open()
    page.actions.setText('# A title\n\nAnd words.')
    await page.actions.keepText()
    expect(titles(page)).toEqual(['A title'])
    expect(page.state()).toMatchObject({ text: '# A title\n\nAnd words.', draft: { text: '' } })
  })

  it('deletes, and takes it back', async () => {
    const page = open()
    await page.actions.importFiles([book(), book('Others.', 'Others')])
    const id = page.state().openText!
    await page.actions.removeFromLibrary(id)
    expect(page.state()).toMatchObject({ openText: null, removed: { entry: { id } } })
    expect(titles(page)).toEqual(['Others'])
    expect(await page.library.text(id)).toBeUndefined()
    await page.actions.undoRemove()
    expect(titles(page)).toEqual(['Numbers', 'Others'])
    expect(await page.library.text(id)).toBe(BOOK)
  })

  it('finds words in titles and texts, whatever their case and line ends', async () => {
    const page = open()
    await page.actions.importFiles([book('It was FOUR\nfive times.', 'Times (1)'), book()])
    await page.actions.searchLibrary(' four five ')
    expect(page.state().found).toMatchObject({ isDone: true })
    expect(
      page
        .state()
        .found!.texts.map(({ match }) => match)
        .sort(),
    ).toEqual(['FOUR\nfive', 'Four five'])
    await page.actions.searchLibrary('(1)')
    expect(page.state().found!.texts).toHaveLength(1)
    await page.actions.searchLibrary('')
    expect(page.state().found).toBeNull()
  })

  it('goes elsewhere as one file, and comes back from it once', async () => {
    const one = open()
    await one.actions.importFiles([book(), book('“Ünïcode” \u2028 and quotes "', 'Quotes')])
    one.actions.setVoice('bf_emma')
    one.actions.setPlace(15)
    const file = await one.actions.exportLibrary()
    const other = open()
    expect(await other.actions.importLibrary(file)).toBe('2 texts imported.')
    const texts = await Promise.all(other.state().library.map(({ id }) => other.library.text(id)))
    expect(texts.sort()).toEqual([BOOK, '“Ünïcode” \u2028 and quotes "'].sort())
    const numbers = other.state().library.find(({ title }) => title === 'Numbers')
    expect(numbers).toMatchObject({ position: 15, manner: { voice: 'bf_emma' } })
    expect(await other.actions.importLibrary(file)).toBe('0 texts imported. 2 were here already.')
  })

  const file = (json: unknown) => new Blob([typeof json === 'string' ? json : JSON.stringify(json)])
  const head = { kind: 'litetts-library', version: 1 }
  it.each([
    ['no JSON', file('{'), 'damaged or no library'],
    ['another file', file({ kind: 'litetts-settings' }), 'is no library'],
    ['null', file('null'), 'is no library'],
    ['no list', file({ ...head, texts: {} }), 'is no library'],
    ['a newer version', file({ ...head, version: 2, texts: [] }), 'newer version'],
    ['no text', file({ ...head, texts: [{ title: 'a' }] }), 'Text 1 in this file is empty'],
    ['too many', file({ ...head, texts: Array(10_001).fill(0) }), '10001 texts'],
    ['too long', file({ ...head, texts: [{ text: 'a'.repeat(2_000_001) }] }), '2000001 characters'],
  ])('refuses a file with %s in a sentence, and takes nothing of it', async (_, blob, sentence) => {
    const { actions, state } = open()
    expect(await actions.importLibrary(blob)).toContain(sentence)
    expect(state().library).toEqual([])
  })

  it('takes of a hostile file only what it knows', async () => {
    const { actions, state } = open()
    const text = {
      title: 7,
      text: 'Words.',
      position: 1e9,
      added: 'x',
      manner: { voice: {}, speed: 9 },
      more: 1,
    }
    expect(await actions.importLibrary(file({ ...head, texts: [text] }))).toBe('1 text imported.')
    const { id: _, ...entry } = state().library[0]!
    expect(entry).toEqual({
      title: 'Text 1',
      added: 0,
      opened: 0,
      position: 0,
      characters: 6,
      words: 1,
      bytes: 6,
    })
  })
})
