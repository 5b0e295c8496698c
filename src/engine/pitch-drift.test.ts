import { describe, expect, it } from 'vitest'
import { pitchDrift } from './pitch-drift.ts'

/** Two columns a frame; energy 0 is quiet. */
const sung = (tokens: readonly (readonly [hertz: number, frames: number, energy?: number])[]) => {
  const columns = <T>(of: (token: (typeof tokens)[number]) => T) =>
    tokens.flatMap((token) => new Array<T>(2 * token[1]).fill(of(token)))
  return {
    f0: Float32Array.from(columns(([hertz]) => hertz)),
    energy: Float32Array.from(columns(([, , energy = 1]) => energy)),
    durations: Int32Array.from(tokens, ([, frames]) => frames),
  }
}
const nothing = new Float32Array(100)

describe('pitchDrift', () => {
  const plain = sung([
    [0, 2],
    [200, 4],
    [0, 3],
    [180, 6],
    [220, 2],
  ])

  it('is nothing where only the timing differs', () => {
    const slower = sung([
      [0, 1],
      [200, 8],
      [0, 1],
      [180, 3],
      [220, 5],
    ])
    expect(pitchDrift(plain, slower, nothing)).toBeCloseTo(0, 9)
  })

  it('is what most of it rose by, also where a token jumps or is no longer voiced', () => {
    const up = 2 ** (1.5 / 12)
    const hurried = sung([
      [0, 1],
      [200 * up, 3],
      [150, 1],
      [180 * up, 4],
      [300, 2],
    ])
    expect(pitchDrift(plain, hurried, nothing)).toBeCloseTo(1.5, 4)
  })

  it('is what lies beyond what was asked, place by place', () => {
    const raised = sung([
      [0, 2],
      [200 * 2 ** (2 / 12), 4],
      [0, 3],
      [180 * 2 ** (5 / 12), 6],
      [220 * 2 ** (5 / 12), 2],
    ])
    const asked = Float32Array.from({ length: 34 }, (_, column) => (column < 18 ? 1.5 : 4.5))
    expect(pitchDrift(plain, raised, asked)).toBeCloseTo(0.5, 4)
  })

  it('does not count what is too quiet to be heard', () => {
    const spoken = (low: number) =>
      sung([
        [low, 4, 0],
        [210, 5],
      ])
    expect(pitchDrift(spoken(120), spoken(70), nothing)).toBe(0)
  })

  it('is nothing where nothing is voiced', () => {
    expect(pitchDrift(sung([[0, 3]]), sung([[0, 2]]), nothing)).toBe(0)
  })
})
