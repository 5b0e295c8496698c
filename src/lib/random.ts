/** Numbers that look random and are the same for the same seed: Marsaglia's xorshift of 32 bits (“Xorshift RNGs”, 2003). */
export class Random {
  #state: number

  constructor(seed: number) {
    // The generator stands still at 0, and small seeds begin alike.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 0 || 1
  }

  /** From 0 up to 1. */
  next(): number {
    let bits = this.#state
    bits ^= bits << 13
    bits ^= bits >>> 17
    bits ^= bits << 5
    this.#state = bits
    return (bits >>> 0) / 2 ** 32
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.next()
  }

  /** White, mean 0, variance 1, within ±√3. */
  noise(): number {
    return (2 * this.next() - 1) * Math.sqrt(3)
  }
}
