import { SAMPLE_RATE } from '../../config/limits.ts'
import type { Random } from '../../lib/random.ts'
import { drift } from './drift.ts'
import { BandPass } from './filters.ts'
import type { OpenSource, SoundSource } from './sound-source.ts'

const BIRDS = 4

/** Leaves in a light wind, and birds that sing in turn. */
export const nature: OpenSource = (random) => {
  const leaves = new BandPass(3_000, 0.6)
  const air = new BandPass(350, 0.6)
  const breeze = drift(random, 0.6)
  const birds = Array.from({ length: BIRDS }, () => bird(random))
  return () => {
    const wind = 1 + 0.3 * Math.max(-1.5, Math.min(1.5, breeze()))
    let sum = wind * (0.75 * leaves.next(random.noise()) + 1.6 * air.next(random.noise()))
    for (const song of birds) sum += song()
    return sum
  }
}

/** Sings phrases of a few notes that glide, with rests between them. Each bird has a pitch and a way of its own. */
function bird(random: Random): SoundSource {
  const home = random.between(2_300, 4_800)
  const glide = random.between(-900, 900)
  const noteSeconds = random.between(0.06, 0.16)
  const gapSeconds = random.between(0.03, 0.12)
  const loudness = random.between(0.5, 1.1)
  const samplesOf = (seconds: number) => Math.round(seconds * SAMPLE_RATE)
  const length = samplesOf(noteSeconds)
  let notes = 0
  let rest = samplesOf(random.between(0, 3))
  let at = 0
  let phase = 0
  let hertz = home
  return () => {
    if (rest > 0) {
      rest--
      return 0
    }
    if (at === 0) {
      if (notes === 0) notes = 2 + Math.floor(5 * random.next())
      hertz = home * random.between(0.92, 1.1)
      phase = 0
    }
    const share = at / length
    phase += (2 * Math.PI * (hertz + glide * share)) / SAMPLE_RATE
    const sample = loudness * Math.sin(Math.PI * share) ** 2 * Math.sin(phase)
    if (++at === length) {
      at = 0
      rest = samplesOf(--notes > 0 ? gapSeconds : random.between(1, 3.5))
    }
    return sample
  }
}
