import type { PronunciationSource } from '../utterance.ts'

/** How a spelling is said, before its sentence is looked at: as the lexicon's entry, with where it comes from. */
export interface Pronunciation {
  readonly any: string
  readonly byTag?: ReadonlyMap<string, string>
  readonly source: PronunciationSource
}

const FAMILIES: Readonly<Record<string, string>> = { NN: 'NOUN', VB: 'VERB', JJ: 'ADJ', RB: 'ADV' }

/** The reading for a Penn tag; an empty string asks for spelling out. */
export function readingFor(pronunciation: Pronunciation, tag: string, beforePause: boolean): string {
  const { any, byTag } = pronunciation
  if (!byTag) return any
  const paused = beforePause ? byTag.get('None') : undefined
  return paused ?? byTag.get(tag) ?? byTag.get(FAMILIES[tag.slice(0, 2)] ?? '') ?? any
}

/** The same change made to every reading. */
export function mapReadings(
  pronunciation: Pronunciation,
  change: (phonemes: string) => string,
): Pronunciation {
  const { any, byTag } = pronunciation
  if (!byTag) return { any: change(any), source: 'rule' }
  const changed = [...byTag].map(([tag, phonemes]) => [tag, phonemes && change(phonemes)] as const)
  return { any: change(any), byTag: new Map(changed), source: 'rule' }
}
