import { loudColumns } from './loud-columns.ts'
import { VOICED_HERTZ } from './voiced-hertz.ts'

/** Where voicing begins and ends, the melody dips; what is farther from the middle than this is not spread further. */
const WIDEST_SPREAD = 12

/**
 * A melody raised and widened. Unvoiced columns stay as they are: pitch is moved, voicing is not.
 * @param f0 Hz a column
 * @param energy the model's own, a column: only its order counts
 * @param pitch semitones a column
 * @param range factor a column, on the distance in semitones from the median of what is loud enough to be heard as melody
 */
export function editMelody(
  f0: Float32Array,
  energy: Float32Array,
  pitch: Float32Array,
  range: Float32Array,
): Float32Array {
  const median = medianOf(f0, energy)
  if (median === undefined) return f0
  return f0.map((hertz, column) => {
    if (hertz <= VOICED_HERTZ) return hertz
    const distance = 12 * Math.log2(hertz / median)
    const spread = Math.min(Math.max(distance, -WIDEST_SPREAD), WIDEST_SPREAD)
    const semitones = pitch[column]! + (range[column]! - 1) * spread
    return semitones === 0 ? hertz : hertz * 2 ** (semitones / 12)
  })
}

function medianOf(f0: Float32Array, energy: Float32Array): number | undefined {
  const isLoud = loudColumns(f0, energy)
  const heard = f0.filter((_, column) => isLoud[column]!).sort()
  return heard[heard.length >> 1]
}
