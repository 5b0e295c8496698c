import { suggestEmotion, type EmotionSuggestion } from './emotion-suggestion.ts'
import type { PronunciationSource, Span, Utterance } from './utterance.ts'

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
  /** How it probably wants to be spoken; absent where it says nothing of a mood. */
  readonly emotion?: EmotionSuggestion
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
