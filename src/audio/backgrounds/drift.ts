import { SAMPLE_RATE } from '../../config/limits.ts'
import type { Random } from '../../lib/random.ts'

/** How often a new place is aimed at: what lies between is smooth anyway. */
const STEP = 64

/** A value that wanders about 0 with variance 1, smoothly, changing its mind about every `seconds`. */
export function drift(random: Random, seconds: number): () => number {
  const share = 1 - Math.exp(-STEP / (seconds * SAMPLE_RATE))
  // Of noise through two such filters in a row.
  const scale = Math.sqrt((2 - share) ** 3 / (share * (1 + (1 - share) ** 2)))
  let first = 0
  let second = 0
  let value = 0
  let slope = 0
  let left = 0
  return () => {
    if (left-- === 0) {
      left = STEP - 1
      first += share * (random.noise() - first)
      second += share * (first - second)
      slope = (second * scale - value) / STEP
    }
    return (value += slope)
  }
}
