export interface Difference {
  /** Largest absolute difference. */
  readonly largest: number
  /** Largest absolute value of the reference. */
  readonly peak: number
  /** Signal to noise, in dB; Infinity where they are equal. */
  readonly snr: number
}

/** How far `signal` is from `reference`. @throws RangeError where their lengths differ */
export function compareSignals(signal: Float32Array, reference: Float32Array): Difference {
  if (signal.length !== reference.length) {
    throw new RangeError(`${signal.length} numbers cannot be compared with ${reference.length}.`)
  }
  let largest = 0
  let peak = 0
  let noise = 0
  let power = 0
  for (let at = 0; at < signal.length; at++) {
    const difference = Math.abs(signal[at]! - reference[at]!)
    // Written so that NaN counts as infinitely far.
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Infinity : difference
    peak = Math.max(peak, Math.abs(reference[at]!))
    noise += difference * difference
    power += reference[at]! ** 2
  }
  return { largest, peak, snr: noise === 0 ? Infinity : 10 * Math.log10(power / noise) }
}

/** The worse of two differences. */
export function worse(first: Difference | undefined, second: Difference): Difference {
  if (!first) return second
  return {
    largest: Math.max(first.largest, second.largest),
    peak: Math.max(first.peak, second.peak),
    snr: Math.min(first.snr, second.snr),
  }
}
