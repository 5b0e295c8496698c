import { sentenceFrom } from '../text/sentence-from.ts'
import { speakerLines, type SpeakerLine } from '../text/speaker-lines.ts'
import type { Delivery, Sentence, Word } from '../text/utterance.ts'

/** Who speaks with which voice: voice formulas by speakers' names, as the text writes them. */
export type Cast = Readonly<Record<string, string>>

/**
 * Gives the lines of a dialogue (“Ann: Good morning.”) to the voices of their speakers; the name before the colon is not
 * said. Speakers who are not in the cast are left as they are, and so is what markup gives to another voice.
 */
export function* castSentences(sentences: Iterable<Sentence>, text: string, cast: Cast): Generator<Sentence> {
  const lines = speakerLines(text).filter(({ speaker }) => Object.hasOwn(cast, speaker))
  let passed = 0
  for (const sentence of sentences) {
    while (passed < lines.length && lines[passed]!.end <= sentence.start) passed++
    const here: SpeakerLine[] = []
    for (let at = passed; at < lines.length && lines[at]!.start < sentence.end; at++) here.push(lines[at]!)
    const [first] = here
    const isNamed = first !== undefined && first.start <= sentence.start && sentence.start < first.saidFrom
    const said = isNamed ? sentenceFrom(sentence, first.saidFrom) : sentence
    if (said) yield here.length > 0 ? spokenBy(said, here, cast) : said
  }
}

function spokenBy(sentence: Sentence, lines: readonly SpeakerLine[], cast: Cast): Sentence {
  const deliveries: Delivery[] = [...sentence.deliveries]
  const indices = new Map<string, number>()
  const words = sentence.words.map((word): Word => {
    const line = lines.find(({ saidFrom, end }) => saidFrom <= word.start && word.end <= end)
    const asked = sentence.deliveries[word.delivery ?? -1]
    if (!line || asked?.voice !== undefined) return word
    const key = `${line.speaker} ${word.delivery ?? ''}`
    const known = indices.get(key) ?? deliveries.push({ ...asked, voice: cast[line.speaker]! }) - 1
    indices.set(key, known)
    return { ...word, delivery: known }
  })
  return { ...sentence, words, deliveries }
}
