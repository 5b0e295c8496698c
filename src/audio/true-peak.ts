const OVERSAMPLING = 4
/** Samples on either side that a value between two samples is computed from. */
const REACH = 12

/** What the wave does between the samples (ITU-R BS.1770-4, annex 2): peaks of mono PCM, four times oversampled. */
export class TruePeak {
  readonly #phases = interpolationTable()
  readonly #history = new Float32Array(2 * REACH)

  /** Samples by which `next` lags behind what it was given. */
  static readonly delay = REACH

  /** @returns the largest magnitude from the sample `delay` before this one up to the next. */
  next(sample: number): number {
    const history = this.#history
    history.copyWithin(0, 1)
    history[2 * REACH - 1] = sample
    let peak = Math.abs(history[REACH - 1]!)
    for (const weights of this.#phases) {
      let sum = 0
      for (let i = 0; i < 2 * REACH; i++) sum += weights[i]! * history[i]!
      peak = Math.max(peak, Math.abs(sum))
    }
    return peak
  }
}

/** For each place between sample REACH − 1 and the one after it, the weights of the samples around; each row sums to 1. */
function interpolationTable(): Float32Array[] {
  return Array.from({ length: OVERSAMPLING - 1 }, (_, index) => {
    const between = (index + 1) / OVERSAMPLING
    const row = Float32Array.from({ length: 2 * REACH }, (_unused, tap) => {
      const x = tap - (REACH - 1) - between
      return (Math.sin(Math.PI * x) / (Math.PI * x)) * Math.cos((Math.PI * x) / (2 * REACH + 1)) ** 2
    })
    const sum = row.reduce((all, weight) => all + weight)
    return row.map((weight) => weight / sum)
  })
}
