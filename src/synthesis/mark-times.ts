import type { TimedMark, TimedWord } from '../protocol.ts'
import type { ChunkWord } from '../text/chunk.ts'

/**
 * When the marks of a chunk are reached, in order.
 * @param timed its words, as `wordTimes` gives them
 * @param start second at which the chunk begins, the silence before it included
 */
export function markTimes(
  words: readonly ChunkWord[],
  timed: readonly TimedWord[],
  start: number,
): TimedMark[] {
  return words.flatMap(({ marks = [] }, index) => {
    const { from, to } = timed[index]!
    return marks.map(({ name, at, when }) => {
      const seconds = when === 'end' ? to : when === 'silence' && index === 0 ? start : from
      return { name, start: at, ...(seconds !== undefined && { from: seconds }) }
    })
  })
}
