import { describe, expect, it } from 'vitest'
import { BACKGROUND_SOUNDS, type BackgroundSound } from '../../config/background-sounds.ts'
import { SAMPLE_RATE } from '../../config/limits.ts'
import { BackgroundMixer } from './background-mixer.ts'
import { BandPass } from './filters.ts'
import { openBackground } from './open-background.ts'
import { DUCK_DB } from './speech-ducker.ts'

const SOUNDS = Object.keys(BACKGROUND_SOUNDS) as BackgroundSound[]

function secondsOf(sound: BackgroundSound, seconds: number): Float32Array {
  const next = openBackground(sound)
  return Float32Array.from({ length: seconds * SAMPLE_RATE }, () => next())
}

function db(pcm: Float32Array, from = 0, to = pcm.length / SAMPLE_RATE): number {
  const part = pcm.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE)
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length)
}

/** dB in the octave around each frequency. */
function octaves(pcm: Float32Array, ...hertz: readonly number[]): number[] {
  return hertz.map((middle) => {
    const filter = new BandPass(middle, Math.SQRT2)
    return db(pcm.map((sample) => filter.next(sample)))
  })
}

/** How many dB each octave has more than the one before, on average. */
function slope(levels: readonly number[]): number {
  return (levels.at(-1)! - levels[0]!) / (levels.length - 1)
}

describe('background sounds', () => {
  it.each(SOUNDS)('%s is as loud as it says, from the beginning, and stays so', (sound) => {
    const pcm = secondsOf(sound, 30)
    expect(db(pcm)).toBeGreaterThan(-0.7)
    expect(db(pcm)).toBeLessThan(0.7)
    for (let from = 0; from < 30; from += 10) {
      expect(Math.abs(db(pcm, from, from + 10))).toBeLessThan(sound === 'wind' ? 3 : 2)
    }
    expect(pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeLessThan(8)
  })

  it.each([
    ['white', 3],
    ['pink', 0],
    ['brown', -3],
  ] as const)('%s noise has %d dB more in each octave', (sound, more) => {
    const levels = octaves(secondsOf(sound, 20), 250, 500, 1_000, 2_000, 4_000)
    expect(slope(levels)).toBeGreaterThan(more - 0.6)
    expect(slope(levels)).toBeLessThan(more + 0.6)
  })

  it('rain is bright, wind dark, a coffee shop in the middle, an office low, and birds sing above the leaves', () => {
    const at = (sound: BackgroundSound) =>
      octaves(secondsOf(sound, 20), 125, 500, 4_000) as [number, number, number]
    const [rain, wind, cafe, office] = [at('rain'), at('wind'), at('coffee_shop'), at('office')]
    expect(rain[2]).toBeGreaterThan(rain[0] + 15)
    expect(wind[1]).toBeGreaterThan(wind[2] + 12)
    expect(cafe[1]).toBeGreaterThan(Math.max(cafe[0], cafe[2]))
    expect(office[0]).toBeGreaterThan(office[2] + 3)
    const nature = secondsOf('nature', 20)
    const peaks = Array.from(
      { length: 200 },
      (_, i) => octaves(nature.subarray(i * 2_400, (i + 1) * 2_400), 3_500)[0]!,
    )
    // Notes stand out from what is between them.
    expect(Math.max(...peaks) - peaks.toSorted((a, b) => a - b)[50]!).toBeGreaterThan(6)
  })

  it('no stretch of it comes back: there is no loop to be heard', () => {
    const pcm = secondsOf('pink', 12)
    const part = pcm.subarray(0, SAMPLE_RATE)
    for (let lag = SAMPLE_RATE; lag + part.length <= pcm.length; lag += 331) {
      let product = 0
      for (let i = 0; i < part.length; i += 7) product += part[i]! * pcm[lag + i]!
      expect(Math.abs(product) / (part.length / 7)).toBeLessThan(0.45)
    }
  })

  it('is the same every time', () => {
    for (const sound of SOUNDS) expect(secondsOf(sound, 1)).toEqual(secondsOf(sound, 1))
  })
})

describe('BackgroundMixer', () => {
  const voice = (seconds: number) =>
    Float32Array.from(
      { length: seconds * SAMPLE_RATE },
      (_, i) => 0.12 * Math.sin((2 * Math.PI * 200 * i) / SAMPLE_RATE),
    )
  const silence = (seconds: number) => new Float32Array(seconds * SAMPLE_RATE)

  it('hands on the very same sound where nothing lies under it', () => {
    const speech = voice(1)
    const mixer = new BackgroundMixer()
    expect(mixer.mix(speech)).toBe(speech)
    expect(mixer.end()).toHaveLength(0)
  })

  it('lays a sound at its level under silence, and lets it step back while someone speaks', () => {
    const mixer = new BackgroundMixer()
    mixer.play([{ sound: 'pink', level: 0.1 }])
    const before = mixer.mix(silence(4))
    const speech = voice(4)
    const under = mixer.mix(speech).map((sample, i) => sample - speech[i]!)
    const after = mixer.mix(silence(4))
    const level = -21.5 - 20
    expect(db(before, 1, 4)).toBeCloseTo(level, -0.2)
    expect(db(under, 1, 4)).toBeCloseTo(level + DUCK_DB, -0.2)
    expect(db(after, 2, 4)).toBeCloseTo(level, -0.2)
    // Half of the way down within a tenth of a second; up again more slowly.
    expect(db(under, 0.1, 0.3)).toBeLessThan(level + DUCK_DB / 2)
    expect(db(after, 0, 0.2)).toBeLessThan(level + DUCK_DB / 3)
  })

  it('changes from one sound to another without a step, and dies away after the last word', () => {
    const mixer = new BackgroundMixer()
    mixer.play([{ sound: 'brown', level: 1 }])
    const sound = [mixer.mix(silence(1))]
    mixer.play([{ sound: 'brown', level: 0.5 }])
    sound.push(mixer.mix(silence(1)), mixer.mix(mixer.end()))
    expect(mixer.isSilent).toBe(true)
    const all = Float32Array.from(sound.flatMap((pcm) => [...pcm]))
    expect(Math.abs(all[0]!)).toBeLessThan(1e-3)
    expect(Math.abs(all.at(-1)!)).toBeLessThan(1e-3)
    const steps = all.map((sample, i) => Math.abs(sample - (all[i - 1] ?? 0)))
    const usual = Math.max(...steps.subarray(15_000, 23_000))
    expect(Math.max(...steps.subarray(23_900, 24_100))).toBeLessThan(1.5 * usual)
  })

  it('is the same sound however the speech is cut into pieces', () => {
    const mixed = (piece: number) => {
      const mixer = new BackgroundMixer()
      mixer.play([{ sound: 'rain' }])
      const speech = voice(1)
      const out: number[] = []
      for (let i = 0; i < speech.length; i += piece) out.push(...mixer.mix(speech.subarray(i, i + piece)))
      return out
    }
    expect(mixed(777)).toEqual(mixed(24_000))
  })

  it('never goes beyond full scale', () => {
    const mixer = new BackgroundMixer()
    mixer.play([{ sound: 'brown', level: 1 }])
    const loud = voice(2).map((sample) => Math.sign(sample) * 0.99)
    expect(mixer.mix(loud).every((sample) => Math.abs(sample) <= 1)).toBe(true)
  })
})
