import type { Span, SpeechRequest } from '../protocol.ts'
import { localeOfVoice } from './locale-of-voice.ts'
import { nextSentenceStart, previousSentenceStart } from './sentence-steps.ts'
import type { Slice, SliceTools } from './slice.ts'

export interface ReadingActions {
  /** How fast is listened, 0.5 … 3, whatever speed the voice speaks at; the pitch stays. */
  setListeningSpeed(factor: number): void
  /** On with the sentence after the one that is heard; nothing after the last. */
  nextSentence(): Promise<void>
  /** Back to the beginning of the sentence, or to the one before when it has just begun. */
  previousSentence(): Promise<void>
}

/** Moving about in what is heard. */
export function readingSlice({ client, config, get, fail }: SliceTools): Slice<object, ReadingActions> {
  let known: { readonly text: string; readonly sentences: Promise<readonly Span[]> } | null = null

  function sentencesOf({ text, markup, voice, locale }: SpeechRequest): Promise<readonly Span[]> {
    if (known?.text !== text) {
      const { voices, blends } = get()
      const spoken = locale ?? localeOfVoice(voice, voices, blends) ?? 'en-us'
      const sentences = client.sentences(text, spoken, markup)
      known = { text, sentences }
      sentences.catch(() => (known = null))
    }
    return known!.sentences
  }

  async function step(target: (sentences: readonly Span[], place: number) => number | null): Promise<void> {
    const { spoken, actions } = get()
    if (!spoken) return
    const { request, timeline } = spoken
    const seconds = actions.heardSeconds()
    const place = (seconds === null ? null : timeline.wordAt(seconds)?.start) ?? request.from ?? 0
    try {
      const to = target(await sentencesOf(request), place)
      if (to !== null && get().spoken?.request === request) await actions.seek(to)
    } catch (error) {
      fail(error)
    }
  }

  return {
    state: {},
    actions: {
      setListeningSpeed: (factor) => void config.change({ audio: { listeningSpeed: factor } }),
      nextSentence: () => step(nextSentenceStart),
      previousSentence: () => step(previousSentenceStart),
    },
  }
}
