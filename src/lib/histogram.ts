/** A bucket is so much wider than the one before it: a quantile is right within 2.5 %. */
const GROWTH = 1.05
const SMALLEST = 1e-4
const BUCKETS = 400

/** Counts numbers above 0 by size; takes the same room however many there are. */
export class Histogram {
  readonly #counts = new Uint32Array(BUCKETS)
  #count = 0

  get count(): number {
    return this.#count
  }

  add(value: number): void {
    if (!Number.isFinite(value)) return
    const bucket = Math.floor(Math.log(Math.max(value, SMALLEST) / SMALLEST) / Math.log(GROWTH))
    this.#counts[Math.min(BUCKETS - 1, bucket)]!++
    this.#count++
  }

  /** @param share 0 … 1, e.g. 0.95. @returns null while nothing was counted. */
  quantile(share: number): number | null {
    if (this.#count === 0) return null
    let left = Math.max(1, Math.ceil(share * this.#count))
    const bucket = this.#counts.findIndex((count) => (left -= count) <= 0)
    return SMALLEST * GROWTH ** (bucket + 0.5)
  }
}
