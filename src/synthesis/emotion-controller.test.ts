import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMOTION_NAMES } from '../config/emotion-names.ts'
import { EmotionController, NEUTRAL } from './emotion-controller.ts'
import type { EmotionRecipe } from './emotion-recipe.ts'
import { EMOTIONS } from './emotions.ts'

const controller = new EmotionController()
const only = (emotion: (typeof EMOTION_NAMES)[number], strength: number) =>
  controller.perform({ emotions: [{ emotion, strength }] })
const FIELDS = ['pitch', 'range', 'rate', 'pauses', 'gain', 'attack', 'presence', 'tilt', 'accent'] as const
const names = fc.constantFrom(...EMOTION_NAMES)
const strengths = fc.double({ min: 0, max: 2, noNaN: true })

describe('EmotionController', () => {
  it('changes nothing where nothing is asked, and at strength 0', () => {
    expect(controller.perform()).toEqual(NEUTRAL)
    for (const name of EMOTION_NAMES) expect(only(name, 0)).toEqual(NEUTRAL)
    expect(only('neutral', 2)).toEqual(NEUTRAL)
  })

  it.each(EMOTION_NAMES)('moves %s by its recipe at 1, and by twice as much at 2', (name) => {
    const recipe: EmotionRecipe = EMOTIONS[name]
    const [once, twice] = [only(name, 1), only(name, 2)]
    expect(once.pitch).toBeCloseTo(recipe.pitch ?? 0, 9)
    expect(once.range).toBeCloseTo(1 + (recipe.range ?? 0), 9)
    expect(once.rate).toBeCloseTo(1 + (recipe.rate ?? 0), 9)
    expect(once.gain).toBeCloseTo(recipe.energy ?? 0, 9)
    for (const field of FIELDS) {
      expect(twice[field] - NEUTRAL[field]).toBeCloseTo(2 * (once[field] - NEUTRAL[field]), 9)
    }
  })

  it('tells every emotion apart from every other', () => {
    for (const one of EMOTION_NAMES) {
      for (const other of EMOTION_NAMES) {
        if (one !== other) expect(only(one, 1)).not.toEqual(only(other, 1))
      }
    }
  })

  it('adds emotions up in any order', () => {
    const share = fc.record({ emotion: names, strength: fc.double({ min: 0, max: 0.5, noNaN: true }) })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const both = controller.blend([a, b])
        const [first, second] = [controller.blend([a]), controller.blend([b])]
        for (const field of Object.keys(both) as (keyof EmotionRecipe)[]) {
          expect(both[field]).toBeCloseTo(first[field] + second[field], 9)
          expect(controller.blend([b, a])[field]).toBeCloseTo(both[field], 9)
        }
      }),
    )
  })

  it('takes an emotion of one’s own', () => {
    const weary: EmotionRecipe = { pitch: -1, rate: -0.2 }
    const performance = controller.perform({ emotions: [{ emotion: weary, strength: 0.5 }], pitch: 3 })
    expect(performance).toEqual({ ...NEUTRAL, pitch: 2.5, rate: 0.9 })
  })

  it('stays within what a voice can do, whatever comes together', () => {
    const all = fc.array(fc.record({ emotion: names, strength: strengths }), { maxLength: 10 })
    fc.assert(
      fc.property(all, fc.double({ min: -12, max: 12, noNaN: true }), (emotions, pitch) => {
        const done = controller.perform({ emotions, pitch, gain: 12, rate: 2, range: 2 })
        expect(Math.abs(done.pitch)).toBeLessThanOrEqual(12)
        expect(done.rate).toBeGreaterThanOrEqual(0.5)
        expect(done.rate).toBeLessThanOrEqual(2)
        expect(done.range).toBeGreaterThanOrEqual(0)
        expect(done.gain).toBeLessThanOrEqual(12)
        for (const field of FIELDS) expect(Number.isFinite(done[field])).toBe(true)
      }),
    )
  })
})
