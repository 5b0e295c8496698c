import { describe, expect, it } from 'vitest'
import { editMelody } from './edit-melody.ts'

const F0 = Float32Array.of(0, -3, 9, 100, 150, 200, 250, 400, 0)
const LOUD = new Float32Array(F0.length)
const all = (value: number) => new Float32Array(F0.length).fill(value)
const semitones = (edited: Float32Array, at: number) => 12 * Math.log2(edited[at]! / F0[at]!)

describe('editMelody', () => {
  it('changes nothing by nothing', () => {
    expect(editMelody(F0, LOUD, all(0), all(1))).toEqual(F0)
  })

  it('moves what is voiced by so many semitones, and nothing else', () => {
    for (const pitch of [-7, -4, 2, 12]) {
      const edited = editMelody(F0, LOUD, all(pitch), all(1))
      for (const at of [0, 1, 2, 8]) expect(edited[at]).toBe(F0[at])
      for (const at of [3, 4, 5, 6, 7]) expect(semitones(edited, at)).toBeCloseTo(pitch, 4)
    }
  })

  it('widens and narrows around the median, which stays', () => {
    const wide = editMelody(F0, LOUD, all(0), all(1.5))
    expect(wide[5]).toBe(200)
    expect(semitones(wide, 6)).toBeCloseTo(6 * Math.log2(250 / 200), 4)
    expect(semitones(wide, 4)).toBeCloseTo(6 * Math.log2(150 / 200), 4)
    const monotone = editMelody(F0, LOUD, all(0), all(0))
    for (const at of [3, 4, 5, 6, 7]) expect(monotone[at]).toBeCloseTo(200, 3)
  })

  it('does not spread the dips where voicing begins', () => {
    const edited = editMelody(
      Float32Array.of(20, 200, 200, 200),
      new Float32Array(4),
      new Float32Array(4),
      new Float32Array(4).fill(2),
    )
    expect(12 * Math.log2(20 / edited[0]!)).toBeCloseTo(12, 4)
  })

  it('leaves a unit without any voice alone', () => {
    const silent = Float32Array.of(0, 1, -2)
    expect(
      editMelody(silent, new Float32Array(3), new Float32Array(3).fill(5), new Float32Array(3).fill(2)),
    ).toBe(silent)
  })

  it('takes for the middle what is loud enough to be heard', () => {
    const f0 = Float32Array.of(120, 120, 120, 200, 210, 190, 200)
    const energy = Float32Array.of(-9, -8, -9, 5, 6, 7, 6)
    const monotone = editMelody(f0, energy, new Float32Array(7), new Float32Array(7))
    for (const hertz of monotone) expect(hertz).toBeCloseTo(200, 3)
  })
})
