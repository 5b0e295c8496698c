import { GraphoneTree } from './graphone-tree.ts'
import { WORD_END, WORD_START } from './letter-to-sound-format.ts'
import { PRIMARY, SECONDARY } from './phonetics/phoneme-classes.ts'
import { stressFirstVowel } from './phonetics/stress.ts'

/** Hypotheses kept after each letter, and how far below the best one (natural logarithm) any may fall. */
const BEAM = 24
const MARGIN = 9

/** A word whose best reading has no primary stress is much less likely than the model says. */
const UNSTRESSED_PENALTY = 20

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
  readonly #isStressed: readonly boolean[]

  /** @param packed format: `letter-to-sound-format.ts`. Throws a RangeError when it is not one. */
  constructor(packed: Uint8Array) {
    this.#tree = new GraphoneTree(packed)
    this.#isStressed = this.#tree.sounds.map((sound) => sound.includes(PRIMARY))
  }

  /** @param word letters a to z; others are passed over. @returns phonemes with exactly one primary stress. */
  say(word: string): string {
    const tree = this.#tree
    const start = tree.child(0, WORD_START)
    let beam: readonly Hypothesis[] = [
      { history: start, score: 0, stressed: false, graphone: 0, before: undefined },
    ]
    for (const letter of word) {
      const ids = tree.idsOf(letter)
      if (ids) beam = this.#extend(beam, ...ids)
    }
    let best: Hypothesis | undefined
    let bestScore = -Infinity
    for (const hypothesis of beam) {
      const penalty = hypothesis.stressed ? 0 : UNSTRESSED_PENALTY
      const score = hypothesis.score + tree.scoreAfter(hypothesis.history, WORD_END) - penalty
      if (best === undefined || score > bestScore) {
        best = hypothesis
        bestScore = score
      }
    }
    const sounds: string[] = []
    for (let at = best; at?.before; at = at.before) sounds.push(tree.sounds[at.graphone]!)
    const phonemes = sounds.reverse().join('')
    return phonemes.includes(PRIMARY) ? phonemes : withStress(phonemes)
  }

  /** Every hypothesis goes on with every sound of the letter; of those that share their history the best stays. */
  #extend(beam: readonly Hypothesis[], firstId: number, lastId: number): readonly Hypothesis[] {
    const tree = this.#tree
    const reached = new Map<number, Hypothesis>()
    const seenBy = new Int32Array(lastId - firstId + 1)
    let bestScore = -Infinity
    beam.forEach((before, index) => {
      let score = before.score
      // From the longest history down to none; the first that knows a sound decides its score.
      for (let node = before.history; ; node = tree.suffix[node]!) {
        const end = tree.endOfChildren(node)
        for (let child = tree.firstChildFrom(node, firstId); child < end; child++) {
          const graphone = tree.graphone[child]!
          if (graphone > lastId) break
          if (seenBy[graphone - firstId] === index + 1) continue
          seenBy[graphone - firstId] = index + 1
          const total = score + tree.score[child]!
          const primary = this.#isStressed[graphone]!
          if ((primary && before.stressed) || total < bestScore - MARGIN) continue
          if (total > bestScore) bestScore = total
          const stressed = primary || before.stressed
          const history = tree.historyOf(child)
          const key = history * 2 + (stressed ? 1 : 0)
          const rival = reached.get(key)
          if (!rival || rival.score < total) {
            reached.set(key, { history, score: total, stressed, graphone, before })
          }
        }
        if (node === 0) break
        score += tree.backoff[node]!
      }
    })
    return [...reached.values()]
      .filter(({ score }) => score >= bestScore - MARGIN)
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM)
  }
}

function withStress(phonemes: string): string {
  const secondary = phonemes.indexOf(SECONDARY)
  if (secondary < 0) return stressFirstVowel(phonemes, PRIMARY)
  return phonemes.slice(0, secondary) + PRIMARY + phonemes.slice(secondary + 1)
}
