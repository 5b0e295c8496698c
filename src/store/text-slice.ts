import type { LexiconEntry, Locale, TextInspection } from '../protocol.ts'
import { localeOfVoice } from './locale-of-voice.ts'
import { markupOf } from './markup-of.ts'
import { openingText } from './opening-text.ts'
import type { Slice, SliceTools } from './slice.ts'
import { describeFailure } from './speech-failure.ts'
import type { SpeechState } from './speech-state.ts'

export interface ShownInspection {
  readonly kind: 'shown'
  readonly result: TextInspection
  /** Only the beginning of the text was looked at. */
  readonly cut: boolean
}

export type Inspection =
  | { readonly kind: 'closed' }
  | { readonly kind: 'working'; readonly last: ShownInspection | null }
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
  closeInspection(): void
  /** Adds or replaces the user's pronunciation of a word. @returns why it was refused, or null. */
  correct(word: string, phonemes: string): Promise<string | null>
  /** Forgets the user's pronunciation of a word. */
  forget(word: string): Promise<void>
}

/** The text panel shows this much; more words than that nobody reads through. */
const LONGEST_INSPECTED = 4_000

/** The text, what will be said and how, and the user's own pronunciations. */
export function textSlice({ client, set, get, saved }: SliceTools): Slice<TextState, TextActions> {
  let asked = 0

  async function inspect(): Promise<void> {
    const turn = ++asked
    const { text, inspection } = get()
    const excerpt = firstWords(text, LONGEST_INSPECTED)
    const last =
      inspection.kind === 'working' ? inspection.last : inspection.kind === 'shown' ? inspection : null
    set({ inspection: { kind: 'working', last } })
    try {
      const result = await client.inspect(excerpt, localeOf(get()), markupOf(text))
      if (turn === asked) set({ inspection: { kind: 'shown', result, cut: excerpt.length < text.length } })
    } catch (error) {
      if (turn === asked) set({ inspection: { kind: 'failed', message: describeFailure(error).message } })
    }
  }

  async function replaceLexicon(entries: SpeechState['lexicon']): Promise<void> {
    await client.setLexicon(entries)
    set({ lexicon: entries })
    if (get().inspection.kind !== 'closed') await inspect()
  }

  const actions: TextActions = {
    setText: (text) => set({ text }),
    takeText: (text) => {
      const own = get().text
      set({ text: own.trim() === '' || own === openingText ? text : `${text}\n\n${own}` })
    },
    inspect,
    closeInspection: () => {
      asked++
      set({ inspection: { kind: 'closed' } })
    },
    correct: async (word, phonemes) => {
      const locale = localeOf(get())
      const others = get().lexicon.filter((entry) => !sameWord(entry, word, locale))
      try {
        await replaceLexicon([...others, { word, phonemes: phonemes.trim(), matchCase: false, locale }])
        return null
      } catch (error) {
        return describeFailure(error).message
      }
    },
    forget: async (word) => {
      const locale = localeOf(get())
      try {
        await replaceLexicon(get().lexicon.filter((entry) => !sameWord(entry, word, locale)))
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

function localeOf({ configuration, voice, voices, blends }: SpeechState): Locale {
  const { english } = configuration.text
  if (english !== 'voice') return english
  return localeOfVoice(voice, voices, blends) ?? 'en-us'
}

function sameWord(entry: SpeechState['lexicon'][number], word: string, locale: Locale): boolean {
  return (
    entry.word.toLowerCase() === word.toLowerCase() && (entry.locale === undefined || entry.locale === locale)
  )
}

/** At most `length` code units, cut where a word ends. */
function firstWords(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const end = cut.search(/\s\S*$/)
  return end > 0 ? cut.slice(0, end) : cut
}
