import { SAMPLE_RATE } from '../../config/limits.ts'
import { drift } from './drift.ts'
import { BandPass, LowPass } from './filters.ts'
import { pinkNoise } from './noises.ts'
import { Rings } from './rings.ts'
import type { OpenSource } from './sound-source.ts'

const DROPS_PER_SECOND = 90

/** Many drops too far away to be told apart, and some near ones. */
export const rain: OpenSource = (random) => {
  const treble = new LowPass(5_500)
  const bass = new LowPass(700)
  const drops = new Rings()
  return () => {
    if (random.next() < DROPS_PER_SECOND / SAMPLE_RATE)
      drops.strike(random.between(1_500, 6_000), random.between(0.0008, 0.004), 1.2 * random.next() ** 3)
    const far = treble.next(random.noise())
    return 0.6 * (far - bass.next(far)) + drops.next()
  }
}

/** Gusts: what the wind sings at moves up when it grows stronger. */
export const wind: OpenSource = (random) => {
  const air = pinkNoise(random)
  const strength = drift(random, 0.35)
  const body = new BandPass(260, 0.7)
  const edge = new BandPass(600, 4)
  let samples = 0
  let gust = 0
  return () => {
    gust = Math.max(-1.5, Math.min(1.5, strength()))
    if (samples++ % 32 === 0) {
      body.hertz = 260 * 2 ** (0.4 * gust)
      edge.hertz = 620 * 2 ** (0.4 * gust)
    }
    const noise = air()
    return (1 + 0.25 * gust) * (2.1 * body.next(noise) + 1.3 * edge.next(noise))
  }
}
