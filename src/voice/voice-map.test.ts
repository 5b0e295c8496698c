import { describe, expect, it } from 'vitest'
import { VoiceMap } from './voice-map.ts'

/** Seeded, as embeddings are: a centre and small differences between the rows. */
function voice(seed: number): Float32Array {
  let state = seed * 7919 + 1
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) | 0) / 2 ** 31
  const centre = Array.from({ length: 256 }, random)
  return Float32Array.from({ length: 510 * 256 }, (_, at) => centre[at % 256]! + random() / 20)
}
const VOICES = Array.from({ length: 8 }, (_, seed) => voice(seed))
const IDS = VOICES.map((_, index) => `v${index}`)
const centre = (rows: Float32Array) =>
  Array.from(
    { length: 256 },
    (_, at) => rows.reduce((sum, value, i) => (i % 256 === at ? sum + value : sum), 0) / 510,
  )
const map = new VoiceMap(IDS, Float32Array.from(VOICES.flatMap(centre)))
const mixed = (shares: Record<number, number>) =>
  VOICES[0]!.map((_, at) =>
    Object.entries(shares).reduce((sum, [v, w]) => sum + w * VOICES[Number(v)]![at]!, 0),
  )

describe('VoiceMap', () => {
  it('finds a copy of a voice to be that voice alone', () => {
    expect(map.nearest(VOICES[3]!)).toEqual([{ voice: 'v3', weight: 1 }])
  })

  it('finds out what a blend was made of', () => {
    const shares = map.nearest(mixed({ 1: 0.6, 4: 0.3, 6: 0.1 }))
    expect(shares.map(({ voice }) => voice)).toEqual(['v1', 'v4', 'v6'])
    for (const [index, weight] of [0.6, 0.3, 0.1].entries())
      expect(shares[index]!.weight).toBeCloseTo(weight, 2)
  })

  it('tells a voice that lies outside by what it is away from, in shares that sum to one', () => {
    const shares = map.nearest(mixed({ 1: 1.4, 4: -0.4 }))
    expect(shares.map(({ voice }) => voice)).toEqual(['v1', 'v4'])
    expect(shares[0]!.weight).toBeCloseTo(1.4, 2)
    const far = map.nearest(mixed({ 1: 3, 4: -2 }))
    expect(Math.min(...far.map(({ weight }) => weight))).toBeGreaterThan(-0.6)
    expect(far.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
  })

  it('places voices between −1 and 1, a blend at the mean of its voices, always the same', () => {
    const placed = map.placed(new Map([['mine', mixed({ 1: 0.5, 4: 0.5 })]]))
    const at = (id: string) => placed.find((voice) => voice.id === id)!
    expect(at('mine').x).toBeCloseTo((at('v1').x + at('v4').x) / 2, 5)
    expect(at('mine').y).toBeCloseTo((at('v1').y + at('v4').y) / 2, 5)
    expect(Math.max(...placed.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))).toBe(1)
    expect(map.placed(new Map([['mine', mixed({ 1: 0.5, 4: 0.5 })]]))).toEqual(placed)
  })

  it('refuses centres that are not one a voice', () => {
    expect(() => new VoiceMap(['a', 'b'], new Float32Array(256))).toThrow('The centres of 2 voices')
  })
})
