import type { Locale } from '../protocol.ts'
import { localeOfVoice } from './locale-of-voice.ts'
import { markupOf } from './markup-of.ts'
import type { SpeechClient } from './speech-client.ts'
import { describeFailure } from './speech-failure.ts'
import type { SpeechActions, SpeechState } from './speech-state.ts'

type SetState = (change: Partial<SpeechState>) => void
type GetState = () => SpeechState
type TextActions = Pick<SpeechActions, 'inspect' | 'closeInspection' | 'correct' | 'forget'>

/** The text panel shows this much; more words than that nobody reads through. */
const LONGEST_INSPECTED = 4_000

/** What will be said and how, and the user's own pronunciations. */
export function textActions(client: SpeechClient, set: SetState, get: GetState): TextActions {
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

  return {
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
}

function localeOf({ voice, voices, blends }: SpeechState): Locale {
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
