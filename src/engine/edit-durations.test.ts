import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDurations } from './edit-durations.ts'

/** Durations as Kokoro gives them: many tokens of one frame among longer ones. */
const frames = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })), {
  minLength: 3,
  maxLength: 200,
})
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

describe('editDurations', () => {
  it('leaves durations alone at rate 1', () => {
    fc.assert(
      fc.property(frames, (durations) => {
        const rate = new Array<number>(durations.length - 2).fill(1)
        expect([...editDurations(Int32Array.from(durations), rate)]).toEqual(durations)
      }),
    )
  })

  it('makes all together last what the rate asks for, where tokens can get shorter at all', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: 0.5, max: 2, noNaN: true }), (durations, factor) => {
        const edited = editDurations(
          Int32Array.from(durations),
          new Array<number>(durations.length - 2).fill(factor),
        )
        const wanted = Math.max(sum(durations) / factor, durations.length)
        expect(Math.abs(sum(edited) - wanted)).toBeLessThanOrEqual(1.01)
        expect(Math.min(...edited)).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('draws out one word and leaves the others what they were, to a frame', () => {
    const durations = Int32Array.of(3, 4, 4, 4, 5, 5, 5, 4, 4, 3)
    const edited = editDurations(durations, [1, 1, 1, 0.5, 0.5, 0.5, 1, 1])
    expect([...edited]).toEqual([3, 4, 4, 4, 10, 10, 10, 4, 4, 3])
  })

  it('gives every token a length that is near its own', () => {
    fc.assert(
      fc.property(frames, (durations) => {
        const edited = editDurations(
          Int32Array.from(durations),
          new Array<number>(durations.length - 2).fill(0.8),
        )
        edited.forEach((length, at) => expect(Math.abs(length - durations[at]! / 0.8)).toBeLessThanOrEqual(1))
      }),
    )
  })
})
