import type { OffsetText } from '../offset-text.ts'
import type { Background, Delivery, Mark, Pause, Sentence, Span, Word } from '../utterance.ts'
import type { MarkedText, Pronunciation } from './marked-text.ts'

type Asked = Pick<Sentence, 'words' | 'deliveries' | 'pauses' | 'marks' | 'backgrounds'>

/** Hands out what markup asks for, sentence after sentence in the order of the text; each pause and mark once. */
export class MarkupIndex {
  readonly #marked: MarkedText
  #pronunciation = 0
  #delivery = 0
  #pause = 0
  #mark = 0
  #background = 0
  /** Those that have begun and not ended. */
  #heard: readonly Background[] = []

  constructor(marked: MarkedText) {
    this.#marked = marked
  }

  /** The pronunciations that fall into a sentence, in its own offsets. */
  pronunciationsIn(sentence: OffsetText): readonly Pronunciation[] {
    const { pronunciations } = this.#marked
    const whole = sentence.span(0, sentence.length)
    const found: Pronunciation[] = []
    let at = 0
    for (; this.#pronunciation < pronunciations.length; this.#pronunciation++) {
      const one = pronunciations[this.#pronunciation]!
      if (one.start >= whole.end) break
      while (at < sentence.length && sentence.span(at, at + 1).start < one.start) at++
      const start = at
      while (at < sentence.length && sentence.span(at, at + 1).end <= one.end) at++
      if (at > start) found.push({ start, end: at, phonemes: one.phonemes })
    }
    return found
  }

  /** @param end of the sentence in the input: pauses and marks before it are this sentence's. */
  apply(words: readonly Word[], end: number): Asked {
    const deliveries: Delivery[] = []
    const delivered = words.map((word) => {
      const delivery = this.#deliveryAt(word)
      if (!delivery) return word
      const known = deliveries.indexOf(delivery)
      return { ...word, delivery: known >= 0 ? known : deliveries.push(delivery) - 1 }
    })
    const backgrounds = this.#backgroundsUnder(words[0]?.start ?? end, end)
    const asked = { words: delivered, deliveries, ...this.#places(words, end) }
    return backgrounds.length > 0 ? { ...asked, backgrounds } : asked
  }

  /** Speaking begins later: what is asked for before that place is nobody's. */
  passTo(place: number): void {
    this.#places([], place)
  }

  /** The last sentence also takes the pauses and marks that nothing follows. */
  closing(sentence: Sentence): Sentence {
    const { pauses, marks } = this.#places(sentence.words, Infinity)
    return { ...sentence, pauses: [...sentence.pauses, ...pauses], marks: [...sentence.marks, ...marks] }
  }

  #backgroundsUnder(start: number, end: number): readonly Background[] {
    const { backgrounds } = this.#marked
    const from = this.#background
    while (this.#background < backgrounds.length && backgrounds[this.#background]!.start < end)
      this.#background++
    const begun = backgrounds.slice(from, this.#background)
    if (begun.length > 0 || this.#heard.length > 0)
      this.#heard = [...this.#heard, ...begun].filter((one) => one.end > start)
    return this.#heard
  }

  #deliveryAt({ start }: Span): Delivery | undefined {
    const { deliveries } = this.#marked
    while (this.#delivery < deliveries.length && deliveries[this.#delivery]!.end <= start) this.#delivery++
    const next = deliveries[this.#delivery]
    return next && next.start <= start ? next.delivery : undefined
  }

  #places(words: readonly Word[], end: number): { pauses: readonly Pause[]; marks: readonly Mark[] } {
    const { pauses, marks } = this.#marked
    const from = { pause: this.#pause, mark: this.#mark }
    while (this.#pause < pauses.length && pauses[this.#pause]!.at < end) this.#pause++
    while (this.#mark < marks.length && marks[this.#mark]!.at < end) this.#mark++
    const here = pauses.slice(from.pause, this.#pause)
    return {
      pauses: here.map(({ at, ...asked }) => ({ beforeWord: wordFrom(words, at), ...asked })),
      marks: marks.slice(from.mark, this.#mark).map(({ at, name }) => {
        const beforeWord = wordFrom(words, at)
        const next = words[beforeWord]?.start ?? end
        const isBeforePause = here.some((pause) => pause.at >= at && pause.at < next)
        return { beforeWord, name, at, ...(isBeforePause && { beforePause: true as const }) }
      }),
    }
  }
}

/** Index of the first word that starts at or after a place; `words.length` where none does. */
function wordFrom(words: readonly Word[], at: number): number {
  const index = words.findIndex(({ start }) => start >= at)
  return index < 0 ? words.length : index
}
