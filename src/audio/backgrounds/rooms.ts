import { SAMPLE_RATE } from '../../config/limits.ts'
import { LowPass } from './filters.ts'
import { Rings } from './rings.ts'
import type { OpenSource } from './sound-source.ts'
import { talker } from './talker.ts'

const TALKERS = 8
const CUPS_PER_SECOND = 0.5

/** Talk that cannot be understood, a room, and a cup now and then. */
export const coffeeShop: OpenSource = (random) => {
  const talkers = Array.from({ length: TALKERS }, () => talker(random))
  const room = new LowPass(2_200)
  const air = new LowPass(180)
  const cups = new Rings()
  return () => {
    if (random.next() < CUPS_PER_SECOND / SAMPLE_RATE) {
      const hertz = random.between(2_600, 4_200)
      const loudness = random.between(0.1, 0.7)
      for (const partial of [1, 1.51, 2.2])
        cups.strike(hertz * partial, random.between(0.02, 0.06) / partial, loudness / partial)
    }
    let talk = 0
    for (const voice of talkers) talk += voice()
    return room.next(talk) + 2.2 * air.next(random.noise()) + cups.next()
  }
}

/** Air conditioning, a hum of the mains, and someone typing. */
export const office: OpenSource = (random) => {
  const fan = new LowPass(260)
  const hiss = new LowPass(3_000)
  const keys = new Rings()
  let hum = 0
  let keysLeft = 0
  let wait = SAMPLE_RATE
  return () => {
    if (--wait <= 0) {
      if (keysLeft === 0) keysLeft = 4 + Math.floor(16 * random.next())
      const loudness = random.between(0.5, 1.1)
      keys.strike(random.between(1_700, 3_400), 0.0035, loudness)
      keys.strike(random.between(160, 240), 0.012, 0.6 * loudness)
      wait = SAMPLE_RATE * (--keysLeft > 0 ? random.between(0.07, 0.24) : random.between(0.6, 2.5))
    }
    hum += (2 * Math.PI * 120) / SAMPLE_RATE
    return (
      4.4 * fan.next(random.noise()) + 0.25 * hiss.next(random.noise()) + 0.12 * Math.sin(hum) + keys.next()
    )
  }
}
