import { suggestEmotion, type EmotionSuggestion } from './emotion-suggestion.ts'
import type { PronunciationSource, Sentence, Span, Utterance } from './utterance.ts'

/** A word as the text panel shows it. */
export interface InspectedWord extends Span {
  readonly text: string
  readonly spoken: string
  readonly phonemes: string
  readonly source: PronunciationSource
}

export interface TextInspection {
  readonly text: string
  readonly spoken: string
  readonly phonemes: string
  readonly words: readonly InspectedWord[]
  readonly sentences: readonly Span[]
  readonly tokenCount: number
  /** Where the next page begins, where only a page was looked at and there is more. */
  readonly next?: number
  /** How it probably wants to be spoken; absent where it says nothing of a mood. */
  readonly emotion?: EmotionSuggestion
}

/** A page holds the sentences that begin within so many code units: as much as is read through at once. */
const PAGE = 4_000

/** Whole sentences from a place in a text on, a page of them. @throws SpeechError as the front end does */
export function inspectPage(
  frontEnd: {
    sentences(text: string, options: { markup: 'plain' | 'ssml'; from: number }): Iterable<Sentence>
  },
  text: string,
  locale: Utterance['locale'],
  { markup, from = 0 }: { readonly markup: 'plain' | 'ssml'; readonly from?: number },
): TextInspection {
  const sentences: Sentence[] = []
  let next: number | undefined
  for (const sentence of frontEnd.sentences(text, { markup, from })) {
    if (sentences.length > 0 && sentence.start - from >= PAGE) {
      next = sentence.start
      break
    }
    sentences.push(sentence)
  }
  const page = inspect({ text: text.slice(from, next), locale, sentences })
  return next === undefined ? page : { ...page, next }
}

/** What was written, what will be said, and how: an utterance without what only the synthesizer needs. */
export function inspect({ text, sentences }: Utterance): TextInspection {
  const emotion = suggestEmotion(sentences)
  return {
    text,
    spoken: sentences.map(({ spoken }) => spoken).join(' '),
    phonemes: sentences.map(({ phonemes }) => phonemes).join(' '),
    words: sentences.flatMap(({ words }) =>
      words.map(({ text, start, end, spoken, phonemes, source }) => ({
        text,
        start,
        end,
        spoken,
        phonemes,
        source,
      })),
    ),
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    tokenCount: sentences.reduce((sum, { phonemes }) => sum + phonemes.length, 0),
    ...(emotion && { emotion }),
  }
}
