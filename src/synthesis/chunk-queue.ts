import type { Chunk } from '../text/chunk.ts'
import type { ChunkProcessor } from '../text/chunk-processor.ts'
import type { Sentence } from '../text/utterance.ts'

/** The chunks of a text, read ahead only as far as is asked for, and what has been counted on the way. */
export class ChunkQueue {
  readonly #source: Iterator<Chunk>
  readonly #ahead: Chunk[] = []
  #sentences = 0
  #tokens = 0
  #chunks = 0

  constructor(sentences: Iterable<Sentence>, processor: ChunkProcessor) {
    this.#source = processor.chunks(this.#counted(sentences))
  }

  get counts(): { readonly sentences: number; readonly tokens: number; readonly chunks: number } {
    return { sentences: this.#sentences, tokens: this.#tokens, chunks: this.#chunks }
  }

  /** Reads until so many chunks lie ahead, or the text ends. @returns how many lie ahead. */
  readAhead(chunks: number): number {
    while (this.#ahead.length < chunks) {
      const { value, done } = this.#source.next()
      if (done) break
      this.#ahead.push(value)
      this.#chunks++
      this.#tokens += value.phonemes.length
    }
    return this.#ahead.length
  }

  next(): Chunk | undefined {
    this.readAhead(1)
    return this.#ahead.shift()
  }

  *#counted(sentences: Iterable<Sentence>): Generator<Sentence> {
    for (const sentence of sentences) {
      this.#sentences++
      yield sentence
    }
  }
}
