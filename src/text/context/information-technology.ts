import { PENN_TAGS } from './penn-tags.ts'
import { SHAPE, type SentenceView } from './sentence-view.ts'

const NOUNS = new Set((['NN', 'NNS', 'NNP', 'NNPS'] as const).map((tag) => PENN_TAGS.indexOf(tag)))
const LINK = /^(?:and|or|&|,)$/

/**
 * Whether IT is the department and not a pronoun with weight on it: “IT people”, “an IT job”, “HR and IT”, “IT is down”
 * first in its sentence; not “Just DO IT”, “this is IT”.
 */
export function isInformationTechnology(view: SentenceView, tags: Uint8Array, at: number): boolean {
  const { words, shapes } = view
  if (words[at] !== 'it' || shapes[at] !== SHAPE.upper) return false
  if (words[at - 1] === 'an' || (LINK.test(words[at - 1] ?? '') && shapes[at - 2] === SHAPE.upper))
    return true
  if (shapes[at - 1] === SHAPE.upper || shapes[at + 1] === SHAPE.upper) return false
  return NOUNS.has(tags[at + 1]!) || (at === 0 && shapes[1] === SHAPE.lower)
}
