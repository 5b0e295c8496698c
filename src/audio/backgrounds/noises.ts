import { LowPass } from './filters.ts'
import type { OpenSource } from './sound-source.ts'

/** Every frequency alike. */
export const whiteNoise: OpenSource = (random) => () => random.noise()

/**
 * Every octave alike, 3 dB less each. White noises under first-order low passes, each an octave higher and as strong as
 * the one before, add up to just that.
 */
export const pinkNoise: OpenSource = (random) => {
  const parts = Array.from({ length: 10 }, (_, octave) => brownNoiseFrom(15 * 2 ** octave)(random))
  return () => {
    let sum = 0
    for (const part of parts) sum += part()
    return sum / Math.sqrt(parts.length)
  }
}

/** 6 dB less each octave. */
export const brownNoise: OpenSource = (random) => brownNoiseFrom(30)(random)

/** Flat up to a frequency, 6 dB less each octave from there; variance 1. */
function brownNoiseFrom(hertz: number): OpenSource {
  return (random) => {
    const filter = new LowPass(hertz)
    const share = new LowPass(hertz).next(1)
    const scale = Math.sqrt((2 - share) / share)
    return () => scale * filter.next(random.noise())
  }
}
