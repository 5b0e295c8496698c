import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VoiceDirectory } from './voice-directory.ts'
import { VoiceDiscovery } from './voice-discovery.ts'
import { VoiceManager } from './voice-manager.ts'

const VOICES = ['af_heart', 'af_sky', 'am_adam', 'bf_emma']

/** Every voice its own numbers, by a generator with a seed. */
function voiceBytes(id: string): Uint8Array {
  const values = new Float32Array(510 * 256)
  let state = [...id].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7)
  for (let at = 0; at < values.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    values[at] = state / 2 ** 31
  }
  return new Uint8Array(values.buffer)
}

const manager = new VoiceManager({ voice: async (id) => voiceBytes(id) })
const style = async (formula: string, tokens = 12) => (await manager.get(formula)).style(tokens)
const timbre = (style: Float32Array) => style.slice(0, 128)
const prosody = (style: Float32Array) => style.slice(128)
const length = (vector: Float32Array) => Math.hypot(...vector)

const weight = fc.double({ min: 0.01, max: 5, noNaN: true })
const parts = fc.uniqueArray(fc.tuple(fc.constantFrom(...VOICES), weight), {
  minLength: 2,
  selector: ([id]) => id,
})
const sum = (parts: readonly (readonly [string, number])[]) => parts.map(([id, w]) => `${id}*${w}`).join('+')

describe('a blend', () => {
  it('of one voice with any weight is that voice, by every method', async () => {
    const alone = await style('af_heart')
    const any = weight.map((w) => [
      `af_heart*${w}`,
      `spherical(af_heart*${w})`,
      `mean(af_heart*-${w}, energy=kept)`,
    ])
    await fc.assert(
      fc.asyncProperty(any, async (formulas) => {
        for (const formula of formulas) expect(await style(formula)).toEqual(alone)
      }),
    )
  })

  it('is the same bits in any order', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.constantFrom('', 'spherical', 'rows'), async (parts, method) => {
        const forward = `${method}(${sum(parts)})`
        const backward = `${method}(${sum([...parts].reverse())})`
        const [one, other] = await Promise.all([manager.get(forward), manager.get(backward)])
        expect(one.key).toBe(other.key)
        expect(one.style(40)).toEqual(other.style(40))
      }),
    )
  })

  it('mixes 0.6 + 0.3 + 0.1', async () => {
    const mixed = await style('af_heart*0.6 + af_sky*0.3 + am_adam*0.1')
    const [heart, sky, adam] = await Promise.all(['af_heart', 'af_sky', 'am_adam'].map((id) => style(id)))
    for (const [at, value] of mixed.entries()) {
      expect(value).toBeCloseTo(0.6 * heart![at]! + 0.3 * sky![at]! + 0.1 * adam![at]!, 6)
    }
  })

  it('goes beyond a voice with weights below zero and above one', async () => {
    const [beyond, heart, adam] = await Promise.all(
      ['af_heart*1.5 - am_adam*0.5', 'af_heart', 'am_adam'].map((formula) => style(formula)),
    )
    for (const [at, value] of beyond!.entries()) {
      expect(value).toBeCloseTo(1.5 * heart![at]! - 0.5 * adam![at]!, 5)
    }
  })

  it('puts its halves together again', async () => {
    await fc.assert(
      fc.asyncProperty(parts, parts, async (one, other) => {
        const both = await style(`timbre(${sum(one)}) prosody(spherical(${sum(other)}))`)
        expect(timbre(both)).toEqual(timbre(await style(sum(one))))
        expect(prosody(both)).toEqual(prosody(await style(`spherical(${sum(other)})`)))
      }),
    )
  })

  it('on the sphere is the slerp of two, and of equals the same', async () => {
    const [a, b] = [timbre(await style('af_heart')), timbre(await style('am_adam'))]
    const cosine = a.reduce((sum, value, at) => sum + value * b[at]!, 0) / length(a) / length(b)
    const angle = Math.acos(cosine)
    const mixed = timbre(await style('spherical(af_heart*0.3 + am_adam*0.7)'))
    const size = 0.3 * length(a) + 0.7 * length(b)
    for (const [at, value] of mixed.entries()) {
      const slerp =
        ((Math.sin(0.3 * angle) * a[at]!) / length(a) + (Math.sin(0.7 * angle) * b[at]!) / length(b)) /
        Math.sin(angle)
      expect(value).toBeCloseTo(slerp * size, 5)
    }
    expect(await style('spherical(af_heart*0.3 + af_heart*0.7)')).toEqual(await style('af_heart'))
  })

  it('keeps the energy where it is asked to, in each half', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (parts) => {
        const total = parts.reduce((sum, [, weight]) => sum + weight, 0)
        for (const kept of [`mean(${sum(parts)}, energy=kept)`, `spherical(${sum(parts)})`]) {
          for (const half of [timbre, prosody]) {
            let usual = 0
            for (const [id, weight] of parts) usual += (weight / total) * length(half(await style(id)))
            expect(length(half(await style(kept)))).toBeCloseTo(usual, 3)
          }
        }
      }),
      { numRuns: 20 },
    )
    expect(length(await style('af_heart + am_adam'))).toBeLessThan(0.8 * length(await style('af_heart')))
  })

  it('by rows takes each from one voice, as often as it weighs, and with the same seed the same', async () => {
    const voices = await Promise.all(['af_heart', 'am_adam'].map((id) => manager.get(id)))
    const mixed = await manager.get('rows(af_heart*0.8 + am_adam*0.2, seed=3)')
    const again = await manager.get('rows(am_adam*2 + af_heart*8, seed=3)')
    const other = await manager.get('rows(af_heart*0.8 + am_adam*0.2, seed=4)')
    let hearts = 0
    let differ = 0
    for (let tokens = 1; tokens <= 510; tokens++) {
      const row = mixed.style(tokens)
      const index = voices.findIndex((voice) => voice.style(tokens).every((value, at) => value === row[at]))
      expect(index).toBeGreaterThanOrEqual(0)
      if (index === 0) hearts++
      expect(again.style(tokens)).toEqual(row)
      if (!other.style(tokens).every((value, at) => value === row[at])) differ++
    }
    expect(hearts / 510).toBeGreaterThan(0.74)
    expect(hearts / 510).toBeLessThan(0.86)
    expect(differ).toBeGreaterThan(50)
  })

  it('of a morph is the first voice at the beginning, the second at the end, and half of each between', async () => {
    const at = async (share: number) =>
      (await manager.get('af_heart -> spherical(am_adam + af_sky)', share)).key
    expect(await at(0)).toBe('af_heart')
    expect(await at(1)).toBe('spherical(af_sky*0.5 + am_adam*0.5)')
    expect((await manager.get('af_heart -> am_adam', 0.5)).style(9)).toEqual(
      await style('af_heart + am_adam', 9),
    )
  })

  it('tells voices of its timbre, one in sum and none far below zero, for the statistics', async () => {
    const likely = async (formula: string) =>
      (await manager.get(formula)).blend.map(({ voice, weight }) => [voice, Number(weight.toFixed(6))])
    expect(await likely('timbre(af_heart*0.7 + af_sky*0.3) prosody(bf_emma)')).toEqual([
      ['af_heart', 0.7],
      ['af_sky', 0.3],
    ])
    expect(await likely('af_heart*1.5 - am_adam*0.5')).toEqual([
      ['af_heart', 1.5],
      ['am_adam', -0.5],
    ])
    expect(await likely('af_heart*6 - am_adam*5')).toEqual([
      ['af_heart', 2],
      ['am_adam', -1],
    ])
  })

  it('reads as most of its prosody does', async () => {
    expect((await manager.read('timbre(af_heart) prosody(bf_emma*0.6 + af_sky*0.4)')).locale).toBe('en-gb')
    expect((await manager.read('timbre(bf_emma) prosody(af_heart)')).locale).toBe('en-us')
  })
})

describe('a saved blend', () => {
  const saved = (blends: Record<string, string>) =>
    new VoiceDirectory(
      new VoiceDiscovery(),
      Object.entries(blends).map(([name, formula]) => ({ name, formula })),
    )
  const read = (formula: string, blends: Record<string, string>) =>
    new VoiceManager({ voice: async (id) => voiceBytes(id) }, () => saved(blends)).read(formula)

  it('is used by its name, alone or in another blend, half by half', async () => {
    const blends = { 'My narrator': 'timbre(af_heart + af_sky) prosody(bf_emma)' }
    expect((await read('My narrator', blends)).key).toBe('timbre(af_heart*0.5 + af_sky*0.5) prosody(bf_emma)')
    expect((await read('"My narrator" + am_adam', blends)).key).toBe(
      'timbre(af_heart*0.25 + af_sky*0.25 + am_adam*0.5) prosody(am_adam*0.5 + bf_emma*0.5)',
    )
    expect((await read('warm_friendly', {})).key).toBe('af_bella*0.4 + af_heart*0.6')
  })

  it('is named where it is not there, names itself or morphs inside a blend', async () => {
    await expect(read('af_heart + Narator', { Narrator: 'af_sky' })).rejects.toThrow(
      'At column 12 of the voice formula: There is no voice “Narator”. Did you mean Narrator?',
    )
    await expect(read('A', { A: 'B + af_heart', B: 'A + af_sky' })).rejects.toThrow('names itself')
    await expect(read('A + af_sky', { A: 'af_heart -> af_sky' })).rejects.toThrow('morphs')
  })
})
