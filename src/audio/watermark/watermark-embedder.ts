import { MarkedFrames } from './marked-frames.ts'
import { BITS, BLOCK, FIRST, FRAME, HOP, SYNC, WIDTH, watermarkCode } from './watermark-code.ts'

/**
 * Marks speech that comes in pieces: in every frame, frequencies become a little stronger or weaker, as the code says,
 * all of it some 47 dB below the speech and under the speech's own spectrum. What is silent stays silent.
 */
export class WatermarkEmbedder {
  readonly #signs: Float64Array
  readonly #frames = new MarkedFrames()
  /** The last samples that came, and what is added to them. */
  readonly #line = new Float64Array(FRAME)
  readonly #added = new Float64Array(FRAME)
  #filled = 0
  #frame = 0
  #onTheWay = 0
  /** Of what comes out first: it lies before the beginning. */
  #skip = FRAME - HOP

  /** @param payload BITS bits */
  constructor(payload: readonly boolean[], { signs, bits } = watermarkCode()) {
    if (payload.length !== BITS)
      throw new RangeError(`A watermark has ${BITS} bits, not ${payload.length}. Encode the payload first.`)
    this.#signs = Float64Array.from(signs, (sign, cell) => {
      const bit = bits[cell]!
      return bit === SYNC || payload[bit] ? sign : -sign
    })
  }

  /** @returns what has come through; the sound of all calls and of `end` together is as long as what was given. */
  push(pcm: Float32Array): Float32Array {
    const out = new Float32Array(pcm.length + HOP)
    let length = 0
    this.#onTheWay += pcm.length
    for (let at = 0; at < pcm.length;) {
      const part = pcm.subarray(at, at + HOP - this.#filled)
      this.#line.set(part, FRAME - HOP + this.#filled)
      this.#filled += part.length
      at += part.length
      if (this.#filled < HOP) break
      length += this.#mark(out.subarray(length))
    }
    this.#onTheWay -= length
    return out.subarray(0, length)
  }

  /** @returns what was still on its way. */
  end(): Float32Array {
    const out = new Float32Array(FRAME + HOP)
    const left = this.#onTheWay
    for (let length = 0; length < left;) {
      const more = this.push(new Float32Array(HOP - this.#filled))
      out.set(more, length)
      length += more.length
    }
    return out.subarray(0, left)
  }

  /** Marks the frame that is full, and puts into `out` the samples that no later frame changes. @returns how many */
  #mark(out: Float32Array): number {
    const { real, imaginary, changes, window, fourier } = this.#frames
    this.#frames.read(this.#line)
    const cells = (this.#frame++ % BLOCK) * WIDTH
    for (let i = 0; i < WIDTH; i++) {
      const change = changes[i]! * this.#signs[cells + i]!
      real[FIRST + i]! *= change
      imaginary[FIRST + i]! *= change
      real[FRAME - FIRST - i] = real[FIRST + i]!
      imaginary[FRAME - FIRST - i] = -imaginary[FIRST + i]!
    }
    const [from, to] = [FIRST, FIRST + WIDTH]
    for (const values of [real, imaginary])
      values
        .fill(0, 0, from)
        .fill(0, to, FRAME - to + 1)
        .fill(0, FRAME - from + 1)
    fourier.inverse(real, imaginary)
    for (let i = 0; i < FRAME; i++) this.#added[i]! += real[i]! * window[i]!
    let length = 0
    for (let i = 0; i < HOP; i++) {
      if (this.#skip > 0) this.#skip--
      else out[length++] = this.#line[i]! + this.#added[i]!
    }
    this.#line.copyWithin(0, HOP)
    this.#added.copyWithin(0, HOP)
    this.#added.fill(0, FRAME - HOP)
    this.#filled = 0
    return length
  }
}
