import { describe, expect, it } from 'vitest'
import { pitchDrift } from './pitch-drift.ts'

/** Two columns a frame. */
const sung = (tokens: readonly (readonly [hertz: number, frames: number])[]) => ({
  f0: Float32Array.from(tokens.flatMap(([hertz, frames]) => new Array<number>(2 * frames).fill(hertz))),
  durations: Int32Array.from(tokens, ([, frames]) => frames),
})

describe('pitchDrift', () => {
  const plain = sung([
    [0, 2],
    [200, 4],
    [0, 3],
    [180, 6],
    [220, 2],
  ])

  it('is nothing where only the timing differs', () => {
    expect(
      pitchDrift(
        plain,
        sung([
          [0, 1],
          [200, 8],
          [0, 1],
          [180, 3],
          [220, 5],
        ]),
      ),
    ).toBeCloseTo(0, 9)
  })

  it('is what most tokens rose by, also where one of them jumps or is no longer voiced', () => {
    const up = 2 ** (1.5 / 12)
    const hurried = sung([
      [0, 1],
      [200 * up, 3],
      [150, 1],
      [180 * up, 4],
      [300, 2],
    ])
    expect(pitchDrift(plain, hurried)).toBeCloseTo(1.5, 4)
  })

  it('is nothing where nothing is voiced', () => {
    expect(pitchDrift(sung([[0, 3]]), sung([[0, 2]]))).toBe(0)
  })
})
