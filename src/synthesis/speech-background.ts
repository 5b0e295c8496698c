import { BackgroundMixer, type Bed } from '../audio/backgrounds/background-mixer.ts'
import { SAMPLE_RATE } from '../config/limits.ts'
import type { TimedWord } from '../protocol.ts'
import type { Background, Sentence, Span } from '../text/utterance.ts'

/** What is heard under a text: the request's sound under all of it, and what markup asks for under its words. */
export class SpeechBackground {
  readonly #mixer = new BackgroundMixer()
  readonly #throughout: readonly Bed[]
  readonly #marked: Background[] = []
  /** In order: what is heard from which sample of the stream on. */
  #changes: readonly { readonly at: number; readonly beds: readonly Bed[] }[] = []
  #at = 0

  constructor(throughout: Bed | undefined) {
    this.#throughout = throughout ? [throughout] : []
  }

  /** Hands the sentences on, and learns from them what markup asks for. */
  *watch(sentences: Iterable<Sentence>): Generator<Sentence> {
    for (const sentence of sentences) {
      for (const background of sentence.backgrounds ?? [])
        if (!this.#marked.includes(background)) this.#marked.push(background)
      yield sentence
    }
  }

  /** A chunk begins: what lies under its first word is heard from here on. */
  begin(word: Span | undefined): void {
    this.#changes = []
    if (word) this.#mixer.play(this.#under(word))
  }

  /** When the words of the chunk are heard, in seconds of the stream. What lies under a word begins where the one before ends. */
  follow(words: readonly TimedWord[]): void {
    if (this.#marked.length === 0) return
    this.#changes = words.flatMap(({ to }, index) => {
      const next = words[index + 1]
      return next && to !== undefined ? [{ at: Math.round(to * SAMPLE_RATE), beds: this.#under(next) }] : []
    })
  }

  /** @returns the speech that follows what was given before, with what lies under it. */
  mix(pcm: Float32Array): Float32Array {
    const end = this.#at + pcm.length
    const due = this.#changes.filter(({ at }) => at < end)
    this.#changes = this.#changes.slice(due.length)
    const pieces: Float32Array[] = []
    let from = 0
    for (const { at, beds } of due) {
      const to = Math.max(from, at - this.#at)
      if (to > from) pieces.push(this.#mixer.mix(pcm.subarray(from, to)))
      this.#mixer.play(beds)
      from = to
    }
    this.#at = end
    if (from === 0) return this.#mixer.mix(pcm)
    pieces.push(this.#mixer.mix(pcm.subarray(from)))
    const mixed = new Float32Array(pcm.length)
    pieces.reduce((place, piece) => (mixed.set(piece, place), place + piece.length), 0)
    return mixed
  }

  /** The last word was said. @returns silence to be mixed last, in which it dies away. */
  end(): Float32Array {
    return this.#mixer.end()
  }

  #under({ start, end }: Span): readonly Bed[] {
    const marked = this.#marked.filter((one) => one.start <= start && end <= one.end)
    return marked.length > 0 ? [...this.#throughout, ...marked] : this.#throughout
  }
}
