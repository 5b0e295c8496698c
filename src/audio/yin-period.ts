export interface YinOptions {
  /** Samples compared with those a lag later. */
  readonly window: number
  /** Lags looked at, in samples, both included. */
  readonly shortest: number
  readonly longest: number
  /** Of the cumulative mean difference: below it a sound repeats itself. */
  readonly threshold: number
}

/**
 * The period of a sound by YIN, steps 1 to 5 (de Cheveigné and Kawahara 2002). Reads `window + longest + 1` samples.
 * @returns samples, with a fraction; undefined where nothing repeats itself
 */
export function yinPeriod(
  samples: ArrayLike<number>,
  start: number,
  { window, shortest, longest, threshold }: YinOptions,
): number | undefined {
  const unlike = new Float64Array(longest + 2)
  let sum = 0
  for (let lag = 1; lag < unlike.length; lag++) {
    let difference = 0
    for (let at = start; at < start + window; at++) difference += (samples[at]! - samples[at + lag]!) ** 2
    sum += difference
    unlike[lag] = sum > 0 ? (difference * lag) / sum : 1
  }
  for (let lag = shortest; lag <= longest; lag++) {
    if (unlike[lag]! >= threshold) continue
    while (lag < longest && unlike[lag + 1]! < unlike[lag]!) lag++
    return lag + vertex(unlike[lag - 1]!, unlike[lag]!, unlike[lag + 1]!)
  }
  return undefined
}

/** Where between −1 and 1 the parabola through three points is lowest. */
function vertex(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after
  return bend > 0 ? (before - after) / (2 * bend) : 0
}
