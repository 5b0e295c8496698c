/** Samples in the order they came, kept in the arrays they came in. Reading neither copies more than asked nor allocates. */
export class SampleQueue {
  readonly #chunks: Float32Array[] = []
  #offset = 0
  #length = 0

  /** Samples waiting. */
  get length(): number {
    return this.#length
  }

  /** @param samples kept, not copied. */
  push(samples: Float32Array): void {
    if (samples.length === 0) return
    this.#chunks.push(samples)
    this.#length += samples.length
  }

  /** Moves up to `count` samples into `out`. @returns how many there were: short means empty now. */
  read(out: Float32Array, count: number): number {
    let done = 0
    while (done < count && this.#length > 0) {
      const chunk = this.#chunks[0]!
      const step = Math.min(count - done, chunk.length - this.#offset)
      for (let i = 0; i < step; i++) out[done + i] = chunk[this.#offset + i]!
      done += step
      this.#offset += step
      this.#length -= step
      if (this.#offset === chunk.length) {
        this.#chunks.shift()
        this.#offset = 0
      }
    }
    return done
  }

  /** Copies up to `count` samples to `out` from `at` on, and leaves them here. @returns how many there were. */
  peek(out: Float32Array, at: number, count: number): number {
    let done = 0
    for (let index = 0; index < this.#chunks.length && done < count; index++) {
      const chunk = this.#chunks[index]!
      for (let i = index === 0 ? this.#offset : 0; i < chunk.length && done < count; i++)
        out[at + done++] = chunk[i]!
    }
    return done
  }

  clear(): void {
    this.#chunks.length = 0
    this.#offset = 0
    this.#length = 0
  }
}
