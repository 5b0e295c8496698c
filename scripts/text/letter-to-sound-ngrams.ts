import type { AlignedWord } from './letter-to-sound-align.ts'
import { WORD_END, WORD_START, type Graphone } from '../../src/text/letter-to-sound-format.ts'

/** One history of graphones; its children are what may follow. Probabilities are natural logarithms. */
export interface NgramNode {
  readonly id: number
  readonly depth: number
  /** The same history without its first graphone. */
  readonly suffix: NgramNode | undefined
  readonly children: Map<number, NgramNode>
  count: number
  probability: number
  backoff: number
}

export interface NgramModel {
  /** Sorted by letter, then most frequent first. */
  readonly graphones: readonly Graphone[]
  readonly root: NgramNode
}

const DISCOUNT = 0.7

/** A sound that a letter has in fewer words than this is an accident of the alignment or of a foreign word. */
const RAREST_GRAPHONE = 4

/**
 * Counts n-grams of up to `order` graphones, smooths them by absolute discounting, and drops every n-gram that raises
 * the log-likelihood of the training words by less than `worth`.
 */
export function trainNgrams(words: readonly AlignedWord[], order: number, worth: number): NgramModel {
  const graphones = listGraphones(words)
  const ids = new Map(graphones.map(({ letter, sounds }, i) => [letter + sounds, i + WORD_END + 1]))
  const root = makeNode(-1, undefined, undefined)
  for (const { letters, sounds } of words) {
    const middle = sounds.map((sound, i) => ids.get(letters[i]! + sound) ?? -1)
    if (!middle.includes(-1)) countSequence(root, [WORD_START, ...middle, WORD_END], order)
  }
  const levels = levelsOf(root, order)
  for (const level of levels) for (const parent of level) smooth(parent, graphones.length + 1)
  for (const level of levels.slice(1).reverse()) for (const parent of level) prune(parent, worth)
  for (const level of levels) for (const parent of level) weighBackoff(parent)
  return { graphones, root }
}

/** The natural logarithm of P(id | history of `node`), backing off where the history has not seen it. */
function scoreOf(node: NgramNode | undefined, id: number): number {
  let penalty = 0
  for (let at = node; at; at = at.suffix) {
    const child = at.children.get(id)
    if (child) return penalty + child.probability
    penalty += at.backoff
  }
  return -Infinity
}

function makeNode(id: number, parent: NgramNode | undefined, suffix: NgramNode | undefined): NgramNode {
  const depth = parent ? parent.depth + 1 : 0
  return { id, depth, suffix, children: new Map(), count: 0, probability: -Infinity, backoff: 0 }
}

/** Adds every n-gram of one word, each under all its histories. */
function countSequence(root: NgramNode, sequence: readonly number[], order: number): void {
  let histories: NgramNode[] = [root]
  for (const id of sequence) {
    const reached: NgramNode[] = [root]
    // Shortest first: a child's suffix is the child that was reached just before.
    for (const history of histories) {
      let child = history.children.get(id)
      if (!child) {
        child = makeNode(id, history, history === root ? root : reached.at(-1)!)
        history.children.set(id, child)
      }
      child.count++
      if (child.depth < order) reached.push(child)
      else break
    }
    histories = reached
  }
}

function listGraphones(words: readonly AlignedWord[]): readonly Graphone[] {
  const counts = new Map<string, { letter: string; sounds: string; count: number }>()
  for (const { letters, sounds } of words) {
    sounds.forEach((sound, i) => {
      const entry = counts.get(letters[i]! + sound) ?? { letter: letters[i]!, sounds: sound, count: 0 }
      entry.count++
      counts.set(letters[i]! + sound, entry)
    })
  }
  return [...counts.values()]
    .filter(({ count }) => count >= RAREST_GRAPHONE)
    .sort((a, b) => (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : b.count - a.count))
    .map(({ letter, sounds }) => ({ letter, sounds }))
}

function levelsOf(root: NgramNode, order: number): readonly NgramNode[][] {
  const levels: NgramNode[][] = [[root]]
  while (levels.length < order) levels.push(levels.at(-1)!.flatMap((parent) => [...parent.children.values()]))
  return levels
}

function smooth(parent: NgramNode, choices: number): void {
  let total = 0
  for (const child of parent.children.values()) if (child.id !== WORD_START) total += child.count
  if (total === 0) return
  const rest = (DISCOUNT * parent.children.size) / total
  for (const child of parent.children.values()) {
    if (child.id === WORD_START) continue
    const lower = parent.suffix ? Math.exp(scoreOf(parent.suffix, child.id)) : 1 / choices
    child.probability = Math.log(Math.max(child.count - DISCOUNT, 0) / total + rest * lower)
  }
  parent.backoff = Math.log(rest)
}

function prune(parent: NgramNode, worth: number): void {
  for (const [id, child] of parent.children) {
    if (child.children.size > 0) continue
    const gain = child.count * (child.probability - parent.backoff - scoreOf(parent.suffix, id))
    if (gain < worth) parent.children.delete(id)
  }
}

/** Gives what the children leave over to the shorter history. */
function weighBackoff(parent: NgramNode): void {
  if (!parent.suffix) return
  let left = 1
  let lower = 1
  for (const child of parent.children.values()) {
    left -= Math.exp(child.probability)
    lower -= Math.exp(scoreOf(parent.suffix, child.id))
  }
  parent.backoff = Math.log(Math.max(left, 1e-4) / Math.max(lower, 1e-4))
}
