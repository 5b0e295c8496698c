import type { Delivery, Sentence, Word } from '../text/utterance.ts'
import { writtenStyles, type WrittenStyle } from '../text/written-styles.ts'
import { intonation } from './intonation.ts'
import type { SpeechStyles } from './speech-styles.ts'

/** Softer and slower, as one adds something by the way. */
const ASIDE: Delivery = { rate: 0.93, pitch: -1, volume: -4 }

/** Adds what a text's own writing asks for, as if it had been marked up; what markup itself asks for goes before. */
export function* directSentences(
  sentences: Iterable<Sentence>,
  text: string,
  markup: 'plain' | 'ssml',
  styles: SpeechStyles,
): Generator<Sentence> {
  const written = writtenStyles(text, markup)
  let passed = 0
  for (const sentence of sentences) {
    while (passed < written.length && written[passed]!.end <= sentence.start) passed++
    const here: WrittenStyle[] = []
    for (let at = passed; at < written.length && written[at]!.start < sentence.end; at++)
      here.push(written[at]!)
    yield directed(sentence, here, styles)
  }
}

function directed(sentence: Sentence, written: readonly WrittenStyle[], styles: SpeechStyles): Sentence {
  const melody = intonation(sentence, styles)
  const deliveries: Delivery[] = []
  const indices = new Map<string, number>()
  const words = sentence.words.map((word, index): Word => {
    const around = written.filter(({ start, end }) => start <= word.start && word.end <= end)
    const asked = [...around.map(({ kind }) => styleOf(kind, styles)), melody[index]]
    const delivery = [...asked, sentence.deliveries[word.delivery ?? -1]].reduce<Delivery>(both, {})
    const { delivery: _, ...plain } = word
    if (Object.keys(delivery).length === 0) return plain
    const key = JSON.stringify(delivery)
    const known = indices.get(key) ?? deliveries.push(delivery) - 1
    indices.set(key, known)
    return { ...plain, delivery: known }
  })
  return { ...sentence, words, deliveries }
}

function styleOf(kind: WrittenStyle['kind'], styles: SpeechStyles): Delivery | undefined {
  if (kind === 'quote') return styles.quotes && { voice: styles.quotes.voice }
  if (kind !== 'aside')
    return styles.emphasis ? { emphasis: kind === 'strong' ? 'strong' : 'moderate' } : undefined
  if (!styles.asides) return undefined
  return styles.asides === true ? ASIDE : { ...ASIDE, voice: styles.asides.voice }
}

/** One after the other: amounts add up, for the rest the inner one counts. */
function both(outer: Delivery, inner: Delivery | undefined): Delivery {
  if (!inner) return outer
  const sum = (name: 'pitch' | 'volume') =>
    outer[name] === undefined && inner[name] === undefined
      ? {}
      : { [name]: (outer[name] ?? 0) + (inner[name] ?? 0) }
  const product = (name: 'rate' | 'range') =>
    outer[name] === undefined && inner[name] === undefined
      ? {}
      : { [name]: (outer[name] ?? 1) * (inner[name] ?? 1) }
  return { ...outer, ...inner, ...sum('pitch'), ...sum('volume'), ...product('rate'), ...product('range') }
}
