import { COLUMNS_PER_FRAME } from '../config/limits.ts'

/** Half the width over which one token's value goes over into the next one's: 112 ms in all. */
const REACH = 4

/** A raised cosine that sums to 1. */
const WEIGHTS = Float64Array.from(
  { length: 2 * REACH + 1 },
  (_, i) => (1 - Math.cos((2 * Math.PI * (i + 1)) / (2 * REACH + 2))) / (2 * REACH + 2),
)

/**
 * One value a token → one a column, without a step where two tokens meet.
 * @param values one a token without the pads, which take their neighbour's: [n]
 * @param durations frames of each token, pads included: [n + 2]
 */
export function tokenCurve(values: readonly number[], durations: Int32Array): Float32Array {
  const columns = COLUMNS_PER_FRAME * durations.reduce((sum, frames) => sum + frames, 0)
  const steps = new Float32Array(columns)
  let at = 0
  durations.forEach((frames, token) => {
    const value = values[Math.min(Math.max(token - 1, 0), values.length - 1)] ?? 0
    const end = at + COLUMNS_PER_FRAME * frames
    steps.fill(value, at, end)
    at = end
  })
  return steps.map((_, column) => {
    let sum = 0
    for (let i = -REACH; i <= REACH; i++) {
      sum += WEIGHTS[i + REACH]! * steps[Math.min(Math.max(column + i, 0), columns - 1)]!
    }
    return sum
  })
}
