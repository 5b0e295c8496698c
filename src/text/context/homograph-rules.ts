import { PENN_TAGS } from './penn-tags.ts'
import { SHAPE, type SentenceView } from './sentence-view.ts'

const MODAL = PENN_TAGS.indexOf('MD')
const ADVERBS = new Set([PENN_TAGS.indexOf('RB'), PENN_TAGS.indexOf('RBR')])
/** “Rebel leader killed”: nobody rebels a leader. */
const NOUNS = new Set((['NN', 'NNS', 'NNP', 'NNPS'] as const).map((tag) => PENN_TAGS.indexOf(tag)))
const BARE_VERB_FOLLOWS = /(?:'ll|^(?:do|does|did|ca|wo|would|could|should|must|might|need)n't|^let's)$/
const PARTICIPLE_FOLLOWS = /(?:'ve|^(?:have|has|had|having|haven't|hasn't|hadn't))$/
const DID = /^did(?:n't)?$/
const TOOL = /^(?:what|which|that)$/
const INVERTED_HAVE = /^(?:have|has|had)(?:n't)?$/
const SUBJECT = /^(?:i|you|he|she|we|they|anyone|anybody|everyone|everybody|someone|somebody|nobody)$/

/**
 * What grammar leaves no choice about: “I'll record it”, “you mustn't desert us”, “let's read” ask for the bare verb,
 * “we've already read it” for the participle, as does “have you read it”. @returns the senses that may be meant, or undefined when all may.
 */
export function ruledSenses(view: SentenceView, tags: Uint8Array, at: number): readonly string[] | undefined {
  if (isUseTo(view, at)) return ['noun']
  if (opensWithCloseTo(view, at)) return ['adjective-noun']
  if (view.words[at] === 'rebel' && NOUNS.has(tags[at + 1]!)) return ['noun']
  let left = at - 1
  while (left >= 0 && at - left < 4 && ADVERBS.has(tags[left]!) && !BARE_VERB_FOLLOWS.test(view.words[left]!))
    left--
  const word = view.words[left] ?? ''
  if (tags[left] === MODAL || BARE_VERB_FOLLOWS.test(word)) return ['verb', 'present', 'rip']
  if (view.words[at] === 'read' && (PARTICIPLE_FOLLOWS.test(word) || followsInvertedHave(view, left)))
    return ['past']
  return undefined
}

/** “Did you use to sing?” has the sounds of the noun; “what did you use to open it?” asks for a tool. */
function isUseTo({ words }: SentenceView, at: number): boolean {
  if (words[at] !== 'use' || words[at + 1] !== 'to') return false
  const before = words.slice(Math.max(0, at - 4), at)
  return before.some((word) => DID.test(word)) && !before.some((word) => TOOL.test(word))
}

/** “Close to the edge, he stopped”: a place; nobody is told to close to something. */
function opensWithCloseTo({ words, shapes }: SentenceView, at: number): boolean {
  return words[at] === 'close' && words[at + 1] === 'to' && (at === 0 || shapes[at - 1] === SHAPE.punctuation)
}

/** “Have you” and “why haven't they” before a participle; “have them read it” has an object there. */
function followsInvertedHave(view: SentenceView, subject: number): boolean {
  return SUBJECT.test(view.words[subject] ?? '') && INVERTED_HAVE.test(view.words[subject - 1] ?? '')
}
