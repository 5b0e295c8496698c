import type { BackgroundSound } from '../../config/background-sounds.ts'
import { Random } from '../../lib/random.ts'
import { nature } from './nature.ts'
import { brownNoise, pinkNoise, whiteNoise } from './noises.ts'
import { coffeeShop, office } from './rooms.ts'
import type { OpenSource, SoundSource } from './sound-source.ts'
import { rain, wind } from './weather.ts'

/** Each with the root mean square that it has by itself, which is divided out. */
const SOURCES: Readonly<Record<BackgroundSound, readonly [OpenSource, number]>> = {
  rain: [rain, 0.414],
  wind: [wind, 1.09],
  nature: [nature, 0.7],
  coffee_shop: [coffeeShop, 0.478],
  office: [office, 0.831],
  white: [whiteNoise, 1],
  pink: [pinkNoise, 1],
  brown: [brownNoise, 1],
}

/** A background sound with a root mean square of 1, by arithmetic alone: it has no loop that could be heard. */
export function openBackground(sound: BackgroundSound, seed = 1): SoundSource {
  const [open, rms] = SOURCES[sound]
  const next = open(new Random(seed))
  return () => next() / rms
}
