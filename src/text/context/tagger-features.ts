import { foldHash, hashText } from './feature-hash.ts'
import { PADDING, SHAPE, type SentenceView } from './sentence-view.ts'

/** How many features `taggerFeatures` writes. */
export const TAGGER_FEATURES = 24

/** The tag “before” the first word. */
export const NO_TAG = 255

/**
 * Writes the hashes of what the tagger looks at for word `at`: the word, its neighbours, endings, capitals and the two
 * tags before it.
 */
export function taggerFeatures(
  view: SentenceView,
  at: number,
  tagBefore: number,
  tagBeforeThat: number,
  into: Int32Array,
): void {
  const { hashes, suffixes, words, shapes } = view
  const i = at + PADDING
  const word = words[at]!
  const own = hashes[i]!
  const before = hashes[i - 1]!
  const after = hashes[i + 1]!
  const ending = suffixes[i]!
  const ending2 = hashText(word, Math.max(0, word.length - 2))
  const first = at === 0 || (shapes[at - 1] === SHAPE.punctuation && before !== COMMA) ? 8 : 0
  const shape = shapes[at]! + first + (word.includes('-') ? 16 : 0) + (word.includes("'") ? 32 : 0)
  const history = foldHash(tagBefore + 1, tagBeforeThat + 1)

  let n = 0
  const put = (value: number) => {
    into[n] = foldHash(n + 1, value)
    n++
  }
  put(own)
  put(foldHash(own, shape & 15))
  put(foldHash(own, tagBefore))
  put(foldHash(own, history))
  put(foldHash(own, before))
  put(foldHash(own, after))
  put(foldHash(own, suffixes[i + 1]!))
  put(before)
  put(after)
  put(hashes[i - 2]!)
  put(hashes[i + 2]!)
  put(foldHash(before, after))
  put(foldHash(after, hashes[i + 2]!))
  put(foldHash(suffixes[i + 1]!, tagBefore))
  put(suffixes[i + 1]!)
  put(suffixes[i - 1]!)
  put(tagBefore)
  put(history)
  put(foldHash(ending, shape))
  put(foldHash(ending, tagBefore))
  put(foldHash(ending2, shape & 15))
  put(foldHash(ending2, foldHash(tagBefore, suffixes[i + 1]!)))
  put(foldHash(shape, tagBefore))
  put(foldHash(word.charCodeAt(0), foldHash(word.charCodeAt(1) | 0, shape & 15)))
}

const COMMA = hashText(',')
