import { foldHash, hashText } from './feature-hash.ts'
import { PENN_TAGS, type PennTag } from './penn-tags.ts'
import { PADDING, SHAPE, type SentenceView } from './sentence-view.ts'

/** How far the words around count as its topic, and how far grammar looks: long sentences must not take long. */
const BAG_REACH = 12
const CLAUSE_REACH = 30
const NONE = 99

const tagNumber = (tag: PennTag) => PENN_TAGS.indexOf(tag)
const isOneOf = (...tags: PennTag[]) => {
  const set = new Set(tags.map(tagNumber))
  return (tag: number) => set.has(tag)
}
const isAdverb = isOneOf('RB', 'RBR', 'RBS')
const isFinite = isOneOf('VBD', 'VBZ', 'VBP', 'MD')
const isPast = isOneOf('VBD')
const isPresent = isOneOf('VBZ', 'VBP', 'MD')
const isPronoun = isOneOf('PRP')
const isVerbal = isOneOf('MD', 'TO', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ')
const isClauseMark = isOneOf(',', ':', '.', '``', "''", '-LRB-', '-RRB-')
const isNounPhrase = isOneOf('DT', 'JJ', 'JJR', 'JJS', 'PRP$', 'CD', 'NN', 'NNS', 'NNP', 'NNPS', 'POS')

/**
 * What the sentence says about the reading of word `at`: its hash for every feature, in two lists. `grammar` holds
 * for words of any kind, `topic` (the words around, near and far) only for this one.
 */
export function homographFeatures(
  view: SentenceView,
  tags: Uint8Array,
  at: number,
): { grammar: number[]; topic: number[] } {
  const { hashes, suffixes, shapes, words, length } = view
  const tag = (i: number) => tags[i] ?? NONE
  const word = (i: number) => hashes[i + PADDING] ?? 0
  const grammar: number[] = []
  const topic: number[] = []
  const put = (list: number[], template: number, ...values: number[]) => {
    list.push(values.reduce(foldHash, template))
  }

  const own = tag(at)
  const before = tag(at - 1)
  const after = tag(at + 1)
  const first = at === 0 || shapes[at - 1] === SHAPE.punctuation ? 1 : 0
  put(grammar, 1)
  put(grammar, 2, own)
  put(grammar, 3, before)
  put(grammar, 4, after)
  put(grammar, 5, before, own)
  put(grammar, 6, own, after)
  put(grammar, 7, before, after)
  put(grammar, 8, tag(at - 2), before)
  put(grammar, 9, after, tag(at + 2))
  put(grammar, 10, word(at - 1))
  put(grammar, 11, word(at + 1))
  put(grammar, 12, word(at - 2), word(at - 1))
  put(grammar, 13, suffixes[at - 1 + PADDING]!)
  put(grammar, 14, suffixes[at + 1 + PADDING]!)
  put(grammar, 15, shapes[at]!, first)
  put(grammar, 16, word(at - 1), after)
  put(grammar, 17, before, word(at + 1))

  const start = Math.max(0, at - CLAUSE_REACH)
  const end = Math.min(length, at + CLAUSE_REACH)
  let left = at - 1
  while (left >= start && isAdverb(tag(left))) left--
  let right = at + 1
  while (right < end && isAdverb(tag(right))) right++
  put(grammar, 18, word(left))
  put(grammar, 19, tag(left), tag(right))
  let phrase = left
  while (phrase >= start && isNounPhrase(tag(phrase))) phrase--
  put(grammar, 20, word(phrase), phrase === left ? 1 : 0)
  put(grammar, 21, tag(phrase), tag(left), after)

  let finiteLeft = 0
  let subject = 0
  for (let i = at - 1; i >= start && !isClauseMark(tag(i)); i--) {
    if (isFinite(tag(i))) finiteLeft = 1
    if (subject === 0 && isPronoun(tag(i))) subject = word(i)
  }
  let finiteRight = 0
  for (let i = at + 1; i < end && !isClauseMark(tag(i)); i++) if (isFinite(tag(i))) finiteRight = 1
  put(grammar, 22, finiteLeft, finiteRight)
  put(grammar, 23, finiteLeft, finiteRight, before)
  put(grammar, 24, finiteLeft, subject)

  // “have you ever read”, “did the boys row”: the auxiliary that governs the word, across its subject.
  let governor = at - 1
  while (governor >= start && !isGoverning(tag(governor), words[governor]!) && !isClauseMark(tag(governor)))
    governor--
  const governing = clitic(words[governor] ?? '') ?? word(governor)
  put(grammar, 27, governing)
  put(grammar, 28, governing, Math.min(3, at - governor))
  put(grammar, 29, governing, own)

  let past = 0
  let present = 0
  for (let i = start; i < end; i++) {
    if (i === at) continue
    if (isPast(tag(i))) past = 1
    else if (isPresent(tag(i))) present = 1
  }
  put(grammar, 25, past, present)
  put(grammar, 26, past, present, own)

  put(topic, 30, word(at - 2))
  put(topic, 31, word(at + 2))
  put(topic, 32, word(at + 1), word(at + 2))
  put(topic, 33, word(at - 1), word(at + 1))
  const bagEnd = Math.min(length, at + BAG_REACH + 1)
  for (let i = Math.max(0, at - BAG_REACH); i < bagEnd; i++) {
    if (i === at || words[i]!.length < 3) continue
    put(topic, 34, word(i))
    if (words[i]!.length > 5) put(topic, 35, hashText(words[i]!.slice(0, 5)))
  }
  return { grammar, topic }
}

function isGoverning(tag: number, word: string): boolean {
  return isVerbal(tag) || clitic(word) !== undefined
}

/** “I’ve”, “she’ll”, “don’t”: the hash of the auxiliary in them. */
function clitic(word: string): number | undefined {
  const apostrophe = word.lastIndexOf("'")
  if (apostrophe < 1) return undefined
  return hashText(word, word.endsWith("n't") ? Math.max(0, word.length - 5) : apostrophe)
}
