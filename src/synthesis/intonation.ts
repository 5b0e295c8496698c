import type { Delivery, Sentence, Word } from '../text/utterance.ts'
import type { SpeechStyles } from './speech-styles.ts'

const YES_OR_NO = new Set(
  (
    'am are is was were do does did have has had can could will would shall should may might must ' +
    "aren't isn't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't"
  ).split(' '),
)
/** Words before the first one that count: “And are you …?” */
const OPENERS = new Set(['and', 'but', 'so', 'well', 'or', 'then'])

const RISE: Delivery = { pitch: 2.5 }
const FALL: Delivery = { pitch: -1.5 }
const ITEM_RISE: Delivery = { pitch: 1.5 }

const FEWEST_ITEMS = 3
const LONGEST_ITEM = 5

/** What the melody of questions and lists asks of each word of a sentence; absent: nothing. */
export function intonation(
  sentence: Sentence,
  { questions, lists }: SpeechStyles,
): readonly (Delivery | undefined)[] {
  const asked = new Array<Delivery | undefined>(sentence.words.length).fill(undefined)
  const last = sentence.words.length - 1
  if (questions && sentence.kind === 'question' && last >= 0) asked[last] = questionEnd(sentence.words)
  if (lists && sentence.kind === 'statement') {
    const ends = itemEnds(sentence)
    for (const word of ends) asked[word] = word === ends.at(-1) ? FALL : ITEM_RISE
  }
  return asked
}

/** A question for yes or no rises; one that names its answers or asks what, who or where falls. */
function questionEnd(words: readonly Word[]): Delivery {
  const said = words.map(({ text }) => text.toLowerCase().replace(/[‘’]/g, "'"))
  const first = said.findIndex((word) => !OPENERS.has(word))
  const isOpen = YES_OR_NO.has(said[first] ?? '') && !said.includes('or')
  // “You are coming?” asks by its melody alone.
  const isWhat = said.some((word) => /^(?:what|who|whom|whose|which|when|where|why|how)\b/.test(word))
  return isOpen || (!isWhat && !said.includes('or')) ? RISE : FALL
}

/** The last word of every item of an enumeration: “apples, pears, and plums”; none where it is no enumeration. */
function itemEnds({ words, phonemes }: Sentence): number[] {
  const ends: number[] = []
  words.forEach((word, index) => {
    const isEnd = index === words.length - 1
    const between = phonemes.slice(word.phonemeEnd, words[index + 1]?.phonemeStart ?? word.phonemeEnd)
    if (between.includes(',') || isEnd) ends.push(index)
  })
  const items = ends.map((end, at) => words.slice((ends[at - 1] ?? -1) + 1, end + 1))
  const isJoined = items.at(-1)?.some(({ text }) => /^(?:and|or)$/i.test(text)) ?? false
  const isShort = items.slice(1).every(({ length }) => length <= LONGEST_ITEM)
  return items.length >= FEWEST_ITEMS && isJoined && isShort ? ends : []
}
