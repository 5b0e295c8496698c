/** Below it the source takes a column for unvoiced (the published model's `voiced_threshold`). */
const VOICED_HERTZ = 10

/** Where voicing begins and ends, the melody dips; what is farther from the middle than this is not spread further. */
const WIDEST_SPREAD = 12

/**
 * A melody raised and widened. Unvoiced columns stay as they are: pitch is moved, voicing is not.
 * @param f0 Hz a column
 * @param pitch semitones a column
 * @param range factor a column, on the distance in semitones from the melody's own median
 */
export function editMelody(f0: Float32Array, pitch: Float32Array, range: Float32Array): Float32Array {
  const voiced = f0.filter((hertz) => hertz > VOICED_HERTZ).sort()
  if (voiced.length === 0) return f0
  const median = voiced[Math.floor(voiced.length / 2)]!
  return f0.map((hertz, column) => {
    if (hertz <= VOICED_HERTZ) return hertz
    const distance = 12 * Math.log2(hertz / median)
    const spread = Math.min(Math.max(distance, -WIDEST_SPREAD), WIDEST_SPREAD)
    const semitones = pitch[column]! + (range[column]! - 1) * spread
    return semitones === 0 ? hertz : hertz * 2 ** (semitones / 12)
  })
}
