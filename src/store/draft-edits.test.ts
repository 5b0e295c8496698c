import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, formulaOf, sharesOfHalf, type BlendDraft, type DraftHalf } from './blend-draft.ts'
import { atPlace, placeOf, randomised, withHalf, withoutVoice, withSplit, withVoice } from './draft-edits.ts'

const sliders = (formula: string) => draftOf(formula) as Extract<BlendDraft, { kind: 'sliders' }>
const half = (formula: string): DraftHalf => sliders(formula).timbre
const weights = ({ voices }: DraftHalf) => voices.map(({ weight }) => weight)
const locked = (half: DraftHalf, name: string): DraftHalf => ({
  ...half,
  voices: half.voices.map((voice) => (voice.name === name ? { ...voice, locked: true } : voice)),
})
const MAP = [
  { id: 'a', x: -1, y: 0 },
  { id: 'b', x: 1, y: 0 },
  { id: 'c', x: 0, y: 1 },
]

describe('a blend under edit', () => {
  it.each([
    'af_heart',
    'af_heart*0.7 + am_adam*0.3',
    'af_heart*1.5 - am_adam*0.5',
    'timbre(af_heart*0.6 + am_adam*0.4) prosody(bf_emma)',
    'spherical(af_heart + am_adam*2)',
    'timbre(rows(af_heart + am_adam, seed=3)) prosody(mean(af_heart + bf_emma, energy=kept))',
    'af_heart -> am_adam',
    '(af_heart + af_sky)*0.5 + am_adam*0.5',
  ])('is the same formula again: %s', (formula) => {
    expect(formulaOf(draftOf(formula))).toBe(formula)
  })

  it('shows what sliders cannot as text', () => {
    expect(draftOf('af_heart -> am_adam').kind).toBe('text')
    expect(draftOf('(af_heart + af_sky)*0.5 + am_adam*0.5').kind).toBe('text')
    expect(draftOf('spherical(af_heart + af_sky)').kind).toBe('sliders')
  })

  it('keeps the locks of the voices that stay', () => {
    const last: BlendDraft = { kind: 'sliders', timbre: locked(half('a + b'), 'a') }
    const next = draftOf('b*0.2 + a*0.8 + c', last) as typeof last
    expect(next.timbre.voices.map(({ name, locked }) => [name, locked])).toEqual([
      ['b', false],
      ['a', true],
      ['c', false],
    ])
  })

  it('gains and loses voices, but never the last', () => {
    expect(formulaOf(withHalf(sliders('a'), 'timbre', withVoice(half('a'), 'b')))).toBe('a + b*0.5')
    expect(withVoice(half('a'), 'a')).toEqual(half('a'))
    expect(withoutVoice(half('a + b'), 'a')).toEqual(half('b'))
    expect(withoutVoice(half('a'), 'a')).toEqual(half('a'))
  })

  it('is split into halves that begin alike, and joined again', () => {
    const split = withSplit(sliders('a + b'), true)
    expect(split.prosody).toEqual(split.timbre)
    const edited = withHalf(split, 'prosody', half('c'))
    expect(formulaOf(edited)).toBe('timbre(a + b) prosody(c)')
    expect(formulaOf(withSplit(edited, false))).toBe('a + b')
  })
})

describe('a place on the map', () => {
  it('on a voice is that voice, between two it is both alike', () => {
    expect(weights(atPlace(half('a + b + c'), { x: 1, y: 0 }, MAP))).toEqual([0, 1, 0])
    expect(weights(atPlace(half('a + b'), { x: 0, y: -0.3 }, MAP))).toEqual([0.5, 0.5])
  })

  it('leaves locked voices alone and makes all sum to one', () => {
    const place = fc.record({
      x: fc.double({ min: -1, max: 1, noNaN: true }),
      y: fc.double({ min: -1, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(place, (place) => {
        const moved = atPlace(locked(half('a*0.25 + b*0.5 + c*0.25'), 'a'), place, MAP)
        expect(weights(moved)[0]).toBe(0.25)
        expect(weights(moved).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 2)
      }),
    )
  })

  it('of a blend is the mean of its voices’ places; a voice that is not on the map has none', () => {
    expect(placeOf(half('a*3 + c'), MAP)).toEqual({ x: -0.75, y: 0.25 })
    expect(placeOf(half('a + elsewhere'), MAP)).toBeUndefined()
    expect(placeOf(half('a - b'), MAP)).toBeUndefined()
  })
})

describe('randomised', () => {
  it('gives the voices that are not locked what the locked ones leave', () => {
    let state = 1
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647
    const before = locked(half('a*0.4 + b*0.3 + c*0.3'), 'a')
    const [one, other] = [randomised(before, random), randomised(before, random)]
    expect(weights(one)).not.toEqual(weights(other))
    for (const after of [one, other]) {
      expect(weights(after)[0]).toBe(0.4)
      expect(sharesOfHalf(after).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2)
      expect(weights(after).every((weight) => weight >= 0)).toBe(true)
    }
  })
})
