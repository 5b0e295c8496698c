import { VOICED_HERTZ } from './voiced-hertz.ts'

/**
 * Share of the voiced columns, the quietest, that a listener hears no pitch in, whatever the curve says there. Over thirty
 * units of eight voices, the median of the others is that of the audible pitch to 0.1 semitones on average, to 0.5 in a unit.
 */
const QUIET_SHARE = 0.35

/**
 * Where a melody is heard: voiced and loud enough, one flag a column.
 * @param f0 Hz a column. @param energy the model's own, a column: only its order counts
 */
export function loudColumns(f0: Float32Array, energy: Float32Array): boolean[] {
  const isVoiced = (_: number, column: number) => f0[column]! > VOICED_HERTZ
  const levels = energy.filter(isVoiced).sort()
  const quiet = levels[Math.floor(QUIET_SHARE * levels.length)] ?? Infinity
  return Array.from(energy, (level, column) => level >= quiet && isVoiced(level, column))
}
