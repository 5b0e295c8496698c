import type { LexiconEntry, Locale, TextInspection } from '../protocol.ts'
import { spokenLocale } from './locale-of-voice.ts'
import { markupOf } from '../lib/markup-of.ts'
import { openingText } from './opening-text.ts'
import type { Slice, SliceTools } from './slice.ts'
import { describeFailure } from './speech-failure.ts'
import type { SpeechState } from './speech-state.ts'

export interface ShownInspection {
  readonly kind: 'shown'
  /** Of all pages looked at; `next` of it is there where the text goes on. */
  readonly result: TextInspection
  readonly pages: number
}

export type Inspection =
  | { readonly kind: 'closed' }
  /** `pages` were asked for; what was shown stays meanwhile. */
  | { readonly kind: 'working'; readonly last: ShownInspection | null; readonly pages: number }
  | ShownInspection
  | { readonly kind: 'failed'; readonly message: string }

export interface TextState {
  readonly text: string
  readonly inspection: Inspection
  readonly lexicon: readonly LexiconEntry[]
}

export interface TextActions {
  setText(text: string): void
  /** A text that comes from elsewhere: before one that the visitor has written, which stays. */
  takeText(text: string): void
  /** Shows the text panel, or brings it up to date. */
  inspect(): Promise<void>
  /** Looks at the next page of a long text too. */
  inspectMore(): Promise<void>
  closeInspection(): void
  /** Adds or replaces the user's pronunciation of a word. @returns why it was refused, or null. */
  correct(word: string, phonemes: string): Promise<string | null>
  /** Adds the entries of a lexicon file, JSON or PLS; of the same word the file's holds. @returns what was done or why not */
  importLexicon(content: string): Promise<string>
  /** Pronunciations of the user as a file that `importLexicon` reads: all, or as PLS those of the voice's language. */
  exportLexicon(kind: 'json' | 'pls'): Promise<Blob>
  /** Forgets the user's pronunciation of a word. */
  forget(word: string): Promise<void>
}

/** The text, what will be said and how, and the user's own pronunciations. */
export function textSlice({ client, set, get, saved }: SliceTools): Slice<TextState, TextActions> {
  let asked = 0

  /** @param more pages than were asked for */
  async function inspect(more = 0): Promise<void> {
    const turn = ++asked
    const { text, inspection } = get()
    const last =
      inspection.kind === 'working' ? inspection.last : inspection.kind === 'shown' ? inspection : null
    const pages = ('pages' in inspection ? inspection.pages : 1) + more
    set({ inspection: { kind: 'working', last, pages } })
    try {
      const read = (from: number) => client.inspect(text, spokenLocale(get()), markupOf(text), from)
      let result = await read(0)
      let count = 1
      for (; count < pages && result.next !== undefined && turn === asked; count++)
        result = joined(result, await read(result.next))
      if (turn === asked) set({ inspection: { kind: 'shown', result, pages: count } })
    } catch (error) {
      if (turn === asked) set({ inspection: { kind: 'failed', message: describeFailure(error).message } })
    }
  }

  /** @param change of what is kept: another page may have changed it meanwhile */
  async function changeLexicon(
    change: (lexicon: SpeechState['lexicon']) => SpeechState['lexicon'],
  ): Promise<void> {
    const entries = change(await client.lexicon())
    await client.setLexicon(entries)
    set({ lexicon: entries })
    if (get().inspection.kind !== 'closed') await inspect()
  }

  const actions: TextActions = {
    setText: (text) => set({ text }),
    takeText: (text) => {
      get().actions.closeText()
      const own = get().text
      set({ text: own.trim() === '' || own === openingText ? text : `${text}\n\n${own}` })
    },
    inspect: () => inspect(),
    inspectMore: () => inspect(1),
    closeInspection: () => {
      asked++
      set({ inspection: { kind: 'closed' } })
    },
    correct: async (word, phonemes) => {
      const locale = spokenLocale(get())
      const corrected = { word, phonemes: phonemes.trim(), matchCase: false, locale }
      try {
        await changeLexicon((lexicon) => [
          ...lexicon.filter((entry) => !sameWord(entry, word, locale)),
          corrected,
        ])
        return null
      } catch (error) {
        return describeFailure(error).message
      }
    },
    importLexicon: async (content) => {
      try {
        const { readLexiconFile } = await import('../text/user-lexicon-file.ts')
        const read = readLexiconFile(content)
        const isNew = (entry: LexiconEntry) =>
          !read.some(
            ({ word, locale, tag }) => word === entry.word && locale === entry.locale && tag === entry.tag,
          )
        await changeLexicon((lexicon) => [...lexicon.filter(isNew), ...read])
        return `${read.length} ${read.length === 1 ? 'pronunciation' : 'pronunciations'} imported.`
      } catch (error) {
        return describeFailure(error).message
      }
    },
    exportLexicon: async (kind) => {
      if (kind === 'pls') {
        const { writePls } = await import('../text/pls.ts')
        return new Blob([writePls(get().lexicon, spokenLocale(get()))], { type: 'application/pls+xml' })
      }
      const { writeLexiconFile } = await import('../text/user-lexicon-file.ts')
      return new Blob([writeLexiconFile(get().lexicon)], { type: 'application/json' })
    },
    forget: async (word) => {
      const locale = spokenLocale(get())
      try {
        await changeLexicon((lexicon) => lexicon.filter((entry) => !sameWord(entry, word, locale)))
      } catch (error) {
        set({ error: describeFailure(error) })
      }
    },
  }

  return {
    state: { text: saved.text ?? openingText, inspection: { kind: 'closed' }, lexicon: [] },
    actions,
  }
}

function sameWord(entry: SpeechState['lexicon'][number], word: string, locale: Locale): boolean {
  return (
    entry.word.toLowerCase() === word.toLowerCase() && (entry.locale === undefined || entry.locale === locale)
  )
}

function joined(before: TextInspection, after: TextInspection): TextInspection {
  return {
    ...after,
    text: before.text + after.text,
    spoken: `${before.spoken} ${after.spoken}`,
    phonemes: `${before.phonemes} ${after.phonemes}`,
    words: [...before.words, ...after.words],
    sentences: [...before.sentences, ...after.sentences],
    tokenCount: before.tokenCount + after.tokenCount,
  }
}
