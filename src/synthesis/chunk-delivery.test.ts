import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chunk, ChunkWord } from '../text/chunk.ts'
import type { Delivery } from '../text/utterance.ts'
import { deliverChunk } from './chunk-delivery.ts'
import { NEUTRAL } from './emotion-controller.ts'

/** Words of phonemes with what is asked of them, a space between two. */
function chunk(...said: readonly (readonly [phonemes: string, asked?: Delivery])[]): Chunk {
  let at = 0
  const words = said.map(([written, asked]): ChunkWord => {
    const phonemes = written.replace(/[,.]$/, '')
    const phonemeStart = at
    at += written.length + 1
    return {
      ...{ text: phonemes, spoken: phonemes, phonemes, source: 'lexicon', start: phonemeStart, end: at },
      ...{ phonemeStart, phonemeEnd: phonemeStart + phonemes.length },
      ...(asked && { asked }),
    }
  })
  return {
    phonemes: said.map(([phonemes]) => phonemes).join(' '),
    words,
    span: { start: 0, end: at },
    boundary: 'sentence',
    pauseBeforeMs: 0,
    pauseAfterMs: 500,
  }
}

const PLAIN = [['ðə'], ['kˈæt,'], ['sˈæt.']] as const
const at = (values: readonly number[] | undefined, from: number, length: number) =>
  values!.slice(from, from + length)

describe('deliverChunk', () => {
  it('asks for nothing where nothing is asked', () => {
    expect(deliverChunk(chunk(...PLAIN), NEUTRAL, 1)).toEqual({ pauseBefore: 1, pauseAfter: 1 })
    expect(
      deliverChunk(chunk(['ðə', {}], ['kˈæt', { rate: 1, pitch: 0 }]), NEUTRAL, 1.3).tokens,
    ).toBeUndefined()
  })

  it('gives one value a token', () => {
    const whole = { ...NEUTRAL, range: 1.3, rate: 1.1, gain: 3 }
    const { tokens, shape } = deliverChunk(chunk(...PLAIN), whole, 1)
    const length = chunk(...PLAIN).phonemes.length
    expect(tokens).toEqual({
      pitch: new Array(length).fill(0),
      range: new Array(length).fill(1.3),
      rate: new Array(length).fill(1.1),
    })
    expect(shape).toEqual({ gain: new Array(length).fill(3), tilt: 0, presence: 0 })
  })

  it('obeys markup a word at a time; what stands between two words goes with the first', () => {
    const { tokens, shape } = deliverChunk(
      chunk(['ðə'], ['kˈæt', { pitch: 3, rate: 0.5, volume: -6, range: 0.5 }], ['sˈæt.']),
      { ...NEUTRAL, pitch: 1 },
      1,
    )
    expect(tokens!.pitch).toEqual([1, 1, 1, 4, 4, 4, 4, 4, 1, 1, 1, 1, 1])
    expect(at(tokens!.rate, 3, 5)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5])
    expect(at(tokens!.range, 2, 2)).toEqual([1, 0.5])
    const [around, inside] = [shape!.gain[0]!, shape!.gain[3]!]
    expect(shape!.gain.map((gain) => (gain === inside ? 1 : gain === around ? 0 : NaN))).toEqual([
      0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ])
    expect(inside - around).toBeCloseTo(-6, 9)
  })

  it('gives back the level that pitch and timbre take, so that the level is what is asked for', () => {
    const level = (change: Partial<typeof NEUTRAL>) =>
      deliverChunk(chunk(['kæt']), { ...NEUTRAL, ...change }, 1).shape!.gain[0]!
    expect(level({ pitch: -4 })).toBeGreaterThan(0.5)
    expect(level({ pitch: -4 })).toBeLessThan(1.2)
    expect(deliverChunk(chunk(['kæt']), { ...NEUTRAL, pitch: 4 }, 1).shape).toBeUndefined()
    expect(level({ tilt: -6 })).toBeGreaterThan(0.2)
    expect(level({ tilt: -6, presence: 6 })).toBeCloseTo(0, 9)
    expect(level({ gain: 3, pitch: -4 })).toBeCloseTo(3 + level({ pitch: -4 }), 9)
  })

  it('sets stressed syllables apart around the same middle', () => {
    const { tokens, shape } = deliverChunk(chunk(['kˈæt']), { ...NEUTRAL, accent: 2, attack: 3 }, 1)
    expect(tokens!.pitch[1]! - tokens!.pitch[0]!).toBeCloseTo(2, 9)
    expect(tokens!.pitch[2]).toBe(tokens!.pitch[1])
    expect(tokens!.pitch[0]).toBeLessThan(0)
    expect(shape!.gain[2]! - shape!.gain[3]!).toBeCloseTo(3, 9)
  })

  it('makes emphasis higher, slower and louder the stronger it is, and reduces in the same way', () => {
    const of = (emphasis: NonNullable<Delivery['emphasis']>) => {
      const { tokens, shape } = deliverChunk(chunk(['kˈæt', { emphasis }], ['sˈæt']), NEUTRAL, 1)
      return [tokens?.pitch[2] ?? 0, 1 / (tokens?.rate[2] ?? 1), shape?.gain[2] ?? 0] as const
    }
    const levels = [of('reduced'), of('none'), of('moderate'), of('strong')]
    for (let i = 1; i < levels.length; i++) {
      for (const field of [0, 1, 2] as const) {
        expect(levels[i]![field]).toBeGreaterThan(levels[i - 1]![field])
      }
    }
    expect(of('none')).toEqual([0, 1, 0])
  })

  it('lengthens pauses inside and after, and leaves the words alone', () => {
    const { tokens, pauseAfter } = deliverChunk(chunk(...PLAIN), { ...NEUTRAL, pauses: 1.5 }, 1)
    expect(pauseAfter).toBe(1.5)
    expect(tokens!.rate.map((rate) => Math.round(1.5 * rate))).toEqual(
      [...chunk(...PLAIN).phonemes].map((symbol, i, all) =>
        symbol === ',' || (symbol === ' ' && all[i - 1] === ',') ? 1 : 2,
      ),
    )
  })

  it('keeps the rate within what the model can do, at every speed', () => {
    const rates = fc.double({ min: 0.25, max: 4, noNaN: true })
    fc.assert(
      fc.property(rates, fc.double({ min: 0.5, max: 2, noNaN: true }), (rate, speed) => {
        const { tokens } = deliverChunk(chunk(['kˈæt', { rate }]), NEUTRAL, speed)
        for (const one of tokens?.rate ?? [1]) {
          expect(one * speed).toBeGreaterThanOrEqual(0.5 - 1e-9)
          expect(one * speed).toBeLessThanOrEqual(2 + 1e-9)
        }
      }),
    )
  })
})
