import { PENN_TAGS } from './penn-tags.ts'
import type { SentenceView } from './sentence-view.ts'

const MODAL = PENN_TAGS.indexOf('MD')
const ADVERBS = new Set([PENN_TAGS.indexOf('RB'), PENN_TAGS.indexOf('RBR')])
const BARE_VERB_FOLLOWS = /(?:'ll|^(?:do|does|did|ca|wo|would|could|should|must|might|need)n't|^let's)$/
const PARTICIPLE_FOLLOWS = /(?:'ve|^(?:have|has|had|having|haven't|hasn't|hadn't))$/

/**
 * What grammar leaves no choice about: “I'll record it”, “you mustn't desert us”, “let's read” ask for the bare verb,
 * “we've already read it” for the participle. @returns the senses that may be meant, or undefined when all may.
 */
export function ruledSenses(view: SentenceView, tags: Uint8Array, at: number): readonly string[] | undefined {
  let left = at - 1
  while (left >= 0 && at - left < 4 && ADVERBS.has(tags[left]!) && !BARE_VERB_FOLLOWS.test(view.words[left]!))
    left--
  const word = view.words[left] ?? ''
  if (tags[left] === MODAL || BARE_VERB_FOLLOWS.test(word)) return ['verb', 'present', 'rip']
  if (PARTICIPLE_FOLLOWS.test(word) && view.words[at] === 'read') return ['past']
  return undefined
}
