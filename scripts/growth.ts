import { processorMs } from './processor-ms.ts'

/** What takes less is quick, however it grows. */
const QUICK_MS = 100
const ROUNDS = 3

/**
 * How many times as much processor time a work of the whole size takes as one of a quarter: about 4 where it grows with the
 * size, 16 where it grows with the square, 0 where the whole is quick. For tests, so that a slow machine, or one that others use too,
 * passes as well: less than 10 is in proportion.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  let [whole, quarter] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round++) {
    quarter = Math.min(
      quarter,
      processorMs(() => void work(size / 4)),
    )
    whole = Math.min(
      whole,
      processorMs(() => void work(size)),
    )
    if (whole < QUICK_MS) return 0
    // What else the machine does makes a round slower, never faster.
    if (round > 0 && whole / quarter < 6) break
  }
  return whole / quarter
}
