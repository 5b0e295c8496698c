import type { Locale } from '../utterance.ts'
import { foldHash, hashText } from './feature-hash.ts'
import { homographFeatures } from './homograph-features.ts'
import { HOMOGRAPHS, type Reading } from './homograph-readings.ts'
import { ruledSenses } from './homograph-rules.ts'
import { LinearModel } from './linear-model.ts'
import type { SentenceView } from './sentence-view.ts'

/** Features under this key hold for every word that is a verb in one sense and a noun or adjective in another. */
export const ANY_WORD = hashText('*')

/** Labels of the model: senses of the one word by their place, then what holds for verbs and for the rest. */
export const VERBAL = 6
export const NOMINAL = 7
export const HOMOGRAPH_LABELS = 8

/** More than the model can say against a sense that grammar asks for. */
const RULED = 1 << 20

const VERBAL_SENSES = new Set(['verb', 'rip'])
const NOMINAL_SENSES = new Set(['noun', 'adjective', 'adjective-noun', 'drop'])

/** For each sense VERBAL, NOMINAL, or −1; undefined when the word is not split between the two. */
export function senseClasses(readings: readonly Reading[]): number[] | undefined {
  const classes = readings.map(({ sense }) =>
    VERBAL_SENSES.has(sense) ? VERBAL : NOMINAL_SENSES.has(sense) ? NOMINAL : -1,
  )
  return classes.includes(VERBAL) && classes.includes(NOMINAL) ? classes : undefined
}

/** Chooses how a homograph is said, by a linear model over its sentence. */
export class HomographResolver {
  readonly #model: LinearModel
  readonly #locale: Locale
  readonly #scores = new Int32Array(HOMOGRAPH_LABELS)

  /** @param bytes a packed linear model with the labels above. */
  constructor(bytes: Uint8Array, locale: Locale) {
    this.#model = new LinearModel(bytes)
    this.#locale = locale
  }

  /** @returns phonemes of word `at` in Kokoro's alphabet, or undefined when it has but one reading. */
  resolve(view: SentenceView, tags: Uint8Array, at: number): string | undefined {
    const reading = this.sense(view, tags, at)
    return this.#locale === 'en-gb' ? reading?.gb : reading?.us
  }

  /** The reading itself, with the name of its sense. */
  sense(view: SentenceView, tags: Uint8Array, at: number): Reading | undefined {
    const word = view.words[at]!
    const readings = HOMOGRAPHS.get(word)
    if (!readings) return undefined
    const { grammar, topic } = homographFeatures(view, tags, at)
    const scores = this.#scores.fill(0)
    const key = hashText(word)
    const classes = senseClasses(readings)
    for (const feature of grammar) {
      this.#model.add(foldHash(feature, key), scores)
      if (classes) this.#model.add(foldHash(feature, ANY_WORD), scores)
    }
    for (const feature of topic) this.#model.add(foldHash(feature, key), scores)
    const total = readings.map((_, i) => scores[i]! + (classes ? (scores[classes[i]!] ?? 0) : 0))
    const allowed = ruledSenses(view, tags, at)
    if (allowed) readings.forEach(({ sense }, i) => (total[i]! += allowed.includes(sense) ? RULED : 0))
    return readings[total.indexOf(Math.max(...total))]
  }
}
