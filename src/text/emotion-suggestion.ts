import { EMOTION_NAMES, type EmotionName } from '../config/emotion-names.ts'
import { EMOTION_WORDS } from './emotion-words.ts'
import type { Sentence, Word } from './utterance.ts'

/** An emotion that fits a text. */
export interface EmotionSuggestion {
  readonly emotion: EmotionName
  readonly strength: number
}

const NEGATIONS = /^(?:not|no|never|nothing|nobody|without|hardly|cannot|.+n't)$/
/** So far before a word a negation still holds for it. */
const NEGATION_REACH = 3

/** By word, of which emotions it tells. */
const EMOTIONS_OF = new Map<string, EmotionName[]>()
for (const emotion of EMOTION_NAMES) {
  for (const entry of (EMOTION_WORDS[emotion] ?? '').split(' ')) {
    const stem = entry.replace('*', '')
    const forms = entry.endsWith('*')
      ? ['', 's', 'es', 'd', 'ed', 'ing', 'ly'].map((end) => stem + end)
      : [stem]
    for (const form of forms) EMOTIONS_OF.set(form, [...(EMOTIONS_OF.get(form) ?? []), emotion])
  }
}

/**
 * How a text probably wants to be spoken: by words that a mood goes with, and by exclamations. @returns undefined where
 * it says nothing of a mood, or of several as much.
 */
export function suggestEmotion(sentences: readonly Sentence[]): EmotionSuggestion | undefined {
  const scores = new Map<EmotionName, number>()
  const add = (emotion: EmotionName, score: number) => scores.set(emotion, (scores.get(emotion) ?? 0) + score)
  for (const { kind, words } of sentences) {
    const found = words.flatMap((word, index) => (isNegated(words, index) ? [] : emotionsOf(word)))
    // An exclamation makes what is felt be felt more; by itself it is excitement.
    for (const emotion of found) add(emotion, kind === 'exclamation' ? 1.5 : 1)
    if (kind === 'exclamation' && !found.includes('angry') && !found.includes('sad')) add('excited', 0.6)
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a)
  if (!best || best[1] < 1 || best[1] === second?.[1]) return undefined
  const density = best[1] / sentences.length
  return { emotion: best[0], strength: Math.round(10 * Math.min(1, 0.5 + density / 3)) / 10 }
}

function emotionsOf({ text }: Word): readonly EmotionName[] {
  return EMOTIONS_OF.get(plain(text)) ?? []
}

function isNegated(words: readonly Word[], index: number): boolean {
  return words
    .slice(Math.max(0, index - NEGATION_REACH), index)
    .some(({ text }) => NEGATIONS.test(plain(text)))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'")
}
