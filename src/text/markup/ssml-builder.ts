import { OffsetText } from '../offset-text.ts'
import type { Piece } from '../offset-text.ts'
import type { Background, Boundary, Delivery, Span } from '../utterance.ts'
import type {
  DeliverySpan,
  MarkedBlock,
  MarkedPause,
  MarkedPlace,
  MarkedText,
  Pronunciation,
} from './marked-text.ts'

/** Gathers what an SSML document says, from its beginning to its end, and what is asked of it. */
export class SsmlBuilder {
  readonly #input: string
  readonly #pieces: Piece[] = []
  readonly #blocks: { start: number; end: number; boundary: Boundary; isSentence: boolean }[] = []
  readonly #pronunciations: Pronunciation[] = []
  readonly #deliveries: DeliverySpan[] = []
  readonly #pauses: MarkedPause[] = []
  readonly #marks: MarkedPlace[] = []
  readonly #backgrounds: Background[] = []
  readonly #voices: MarkedPlace[] = []
  readonly #problems: string[] = []
  /** How far the input has been taken over, and how long the text without markup is so far. */
  #read = 0
  #written = 0
  #blockStart = 0
  #blockHasText = false

  constructor(input: string) {
    this.#input = input
  }

  /** Says `text` for a place of the input that follows all places so far. */
  say(text: string, { start, end }: Span, delivery: Delivery | undefined): void {
    if (start > this.#read) this.#pieces.push({ index: this.#read, written: start - this.#read, spoken: '' })
    if (text !== this.#input.slice(start, end))
      this.#pieces.push({ index: start, written: end - start, spoken: text })
    this.#read = end
    this.#written += text.length
    if (/\S/.test(text)) this.#blockHasText = true
    const last = this.#deliveries.at(-1)
    if (!delivery) return
    if (last?.delivery === delivery) this.#deliveries[this.#deliveries.length - 1] = { ...last, end }
    else this.#deliveries.push({ start, end, delivery })
  }

  pronounce(span: Span, phonemes: string): void {
    this.#pronunciations.push({ start: span.start, end: span.end, phonemes })
  }

  pause(at: number, ms: number): void {
    if (ms > 0) this.#pauses.push({ at, ms })
  }

  mark(at: number, name: string): void {
    this.#marks.push({ at, name })
  }

  background(background: Background): void {
    this.#backgrounds.push(background)
  }

  voice(at: number, name: string): void {
    this.#voices.push({ at, name })
  }

  problem(message: string): void {
    this.#problems.push(message)
  }

  /** Ends the piece of text that stands together; a paragraph's end also holds after its last sentence. */
  endBlock(boundary: Boundary, isSentence = false): void {
    const last = this.#blocks.at(-1)
    if (this.#blockHasText)
      this.#blocks.push({ start: this.#blockStart, end: this.#written, boundary, isSentence })
    else if (last && boundary === 'paragraph') last.boundary = boundary
    this.#blockStart = this.#written
    this.#blockHasText = false
  }

  build(): MarkedText {
    this.endBlock('paragraph')
    const rest = this.#input.length - this.#read
    if (rest > 0) this.#pieces.push({ index: this.#read, written: rest, spoken: '' })
    const text = OffsetText.of(this.#input).splice(this.#pieces)
    const blocks = this.#blocks.map(({ start, end, ...block }): MarkedBlock => ({
      ...block,
      text: text.slice(start, end),
    }))
    return {
      blocks,
      pronunciations: this.#pronunciations,
      deliveries: this.#deliveries,
      pauses: this.#pauses,
      marks: this.#marks,
      backgrounds: this.#backgrounds,
      voices: this.#voices,
      problems: this.#problems,
    }
  }
}
