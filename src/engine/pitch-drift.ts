import { VOICED_HERTZ } from './voiced-hertz.ts'

/**
 * By how much the model raised its voice when it was told to speak at another rate: the median over the tokens, in
 * semitones. @param f0 Hz a column. @param durations frames of each token
 */
export function pitchDrift(
  reference: { readonly f0: Float32Array; readonly durations: Int32Array },
  edited: { readonly f0: Float32Array; readonly durations: Int32Array },
): number {
  const [before, after] = [tokenPitches(reference), tokenPitches(edited)]
  const drifts = before.map((pitch, token) => after[token]! - pitch).filter(Number.isFinite)
  return drifts.sort((a, b) => a - b)[drifts.length >> 1] ?? 0
}

/** Of each token the mean in semitones; NaN where less than half of it is voiced. */
function tokenPitches({ f0, durations }: { f0: Float32Array; durations: Int32Array }): number[] {
  let at = 0
  return Array.from(durations, (frames) => {
    const columns = f0.subarray(at, (at += 2 * frames))
    const voiced = columns.filter((hertz) => hertz > 5 * VOICED_HERTZ)
    if (2 * voiced.length < columns.length) return NaN
    return voiced.reduce((sum, hertz) => sum + 12 * Math.log2(hertz), 0) / voiced.length
  })
}
