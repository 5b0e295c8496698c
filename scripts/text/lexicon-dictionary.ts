import { toBritish } from '../../src/text/phonetics/british.ts'
import type { SourceEntry } from './lexicon-encoder.ts'

type Source = Readonly<Record<string, SourceEntry>>

/**
 * The dictionary that is shipped: all of the careful one (gold), and of the machine-made one (silver) the words that
 * ordinary text needs. Needed words that a British dictionary lacks are taken from the American ones.
 */
export function makeDictionary(
  gold: Source,
  silver: Source,
  neededWords: readonly string[],
  american: Source = {},
): ReadonlyMap<string, SourceEntry> {
  const dictionary = new Map<string, SourceEntry>()
  for (const word of neededWords) {
    const entry = silver[word]
    const borrowed = american[word] ?? american[word.charAt(0).toUpperCase() + word.slice(1)]
    if (entry !== undefined) dictionary.set(word, inAlphabet(entry))
    else if (typeof borrowed === 'string') dictionary.set(word, toBritish(toAlphabet(borrowed), word))
  }
  for (const [word, entry] of Object.entries(gold)) dictionary.set(word, inAlphabet(entry))
  return dictionary
}

function inAlphabet(entry: SourceEntry): SourceEntry {
  if (typeof entry === 'string') return toAlphabet(entry)
  return Object.fromEntries(
    Object.entries(entry).map(([tag, phonemes]) => [tag, phonemes === null ? null : toAlphabet(phonemes)]),
  )
}

/** Symbols become those that the model was trained with: the American flap ɾ is T; a glottal stop (certain) is said as the t it stands for. */
export function toAlphabet(phonemes: string): string {
  return phonemes.replaceAll('ɾ', 'T').replaceAll('ʔ', 't')
}
