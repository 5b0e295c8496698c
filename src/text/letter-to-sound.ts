import { PRIMARY, SECONDARY, VOWELS } from './phonetics/phoneme-classes.ts'
import { stressFirstVowel } from './phonetics/stress.ts'
import { type GraphoneTree, readGraphoneTree } from './graphone-tree.ts'
import { WORD_END, WORD_START } from './letter-to-sound-format.ts'

/** Hypotheses kept after each letter. */
const BEAM = 24

interface Hypothesis {
  /** Node of the longest known history. */
  readonly history: number
  readonly score: number
  readonly stressed: boolean
  readonly graphone: number
  readonly before: Hypothesis | undefined
}

/** Says words that no dictionary lists, by a joint n-gram model over letters and their sounds (graphones). */
export class LetterToSound {
  readonly #tree: GraphoneTree

  /** @param packed format: `letter-to-sound-format.ts`. Throws a RangeError when it is not one. */
  constructor(packed: Uint8Array) {
    this.#tree = readGraphoneTree(packed)
  }

  /** @param word letters a to z; others are passed over. @returns phonemes with exactly one primary stress. */
  say(word: string): string {
    const tree = this.#tree
    let beam: Hypothesis[] = [
      { history: tree.child(0, WORD_START), score: 0, stressed: false, graphone: -1, before: undefined },
    ]
    for (const letter of word) {
      const choices = tree.graphonesOf(letter)
      if (choices.length > 0) beam = extend(tree, beam, choices)
    }
    let best: Hypothesis | undefined
    let bestScore = -Infinity
    for (const hypothesis of beam) {
      const score =
        hypothesis.score + tree.step(hypothesis.history, WORD_END).score - (hypothesis.stressed ? 0 : 20)
      if (score > bestScore) {
        best = hypothesis
        bestScore = score
      }
    }
    let phonemes = ''
    for (let at = best; at && at.graphone >= 0; at = at.before)
      phonemes = tree.sounds[at.graphone]! + phonemes
    return phonemes.includes(PRIMARY) ? phonemes : withStress(phonemes)
  }
}

function extend(tree: GraphoneTree, beam: readonly Hypothesis[], choices: readonly number[]): Hypothesis[] {
  const reached = new Map<number, Hypothesis>()
  for (const before of beam) {
    for (const graphone of choices) {
      const primary = tree.isStressed[graphone]!
      if (primary && before.stressed) continue
      const { score: cost, history } = tree.step(before.history, graphone)
      const score = before.score + cost
      const stressed = primary || before.stressed
      const key = history * 2 + (stressed ? 1 : 0)
      const rival = reached.get(key)
      if (!rival || rival.score < score) reached.set(key, { history, score, stressed, graphone, before })
    }
  }
  return [...reached.values()].sort((a, b) => b.score - a.score).slice(0, BEAM)
}

function withStress(phonemes: string): string {
  const secondary = phonemes.indexOf(SECONDARY)
  if (secondary >= 0) return phonemes.slice(0, secondary) + PRIMARY + phonemes.slice(secondary + 1)
  return [...phonemes].some((symbol) => VOWELS.includes(symbol))
    ? stressFirstVowel(phonemes, PRIMARY)
    : phonemes
}
