/** Bits, the most significant first. */
export class BitWriter {
  #bytes: Uint8Array
  #length = 0
  #open = 0
  #openBits = 0

  constructor(capacity = 16_384) {
    this.#bytes = new Uint8Array(capacity)
  }

  /** Whole bytes so far, as a view that the next bit may outdate. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** @param value of which the lowest `count` ≤ 32 bits are written. */
  bits(value: number, count: number): void {
    for (let left = count; left > 0;) {
      const step = Math.min(left, 8 - this.#openBits)
      left -= step
      this.#open = (this.#open << step) | ((value >>> left) & ((1 << step) - 1))
      this.#openBits += step
      if (this.#openBits === 8) this.#flush()
    }
  }

  /** So many zeros, then a one. */
  unary(zeros: number): void {
    for (; zeros >= 31; zeros -= 31) this.bits(0, 31)
    this.bits(1, zeros + 1)
  }

  /** Fills the open byte with zeros. */
  align(): void {
    if (this.#openBits > 0) this.bits(0, 8 - this.#openBits)
  }

  #flush(): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length++] = this.#open
    this.#open = 0
    this.#openBits = 0
  }
}
