import { SAMPLE_RATE } from '../../config/limits.ts'
import type { Random } from '../../lib/random.ts'
import { BandPass } from './filters.ts'
import type { SoundSource } from './sound-source.ts'

/** First and second formants of vowels, Hz (Peterson and Barney, 1952). */
const VOWELS = [
  [270, 2_290],
  [390, 1_990],
  [530, 1_840],
  [660, 1_720],
  [730, 1_090],
  [570, 840],
  [440, 1_020],
  [300, 870],
] as const

const RETUNE = 32

/** Someone who talks in another part of the room: vowels in syllables and phrases, and no word among them. */
export function talker(random: Random): SoundSource {
  const pitch = random.between(95, 215)
  const loudness = random.between(0.5, 1)
  const formants = [new BandPass(500, 5), new BandPass(1_500, 8)]
  const place: [number, number] = [500, 1_500]
  let vowel: readonly [number, number] = VOWELS[0]
  let syllables = 0
  let length = 1
  let at = 1
  let isSilent = true
  let hertz = pitch
  let phase = 0

  function begin(): void {
    at = 0
    isSilent = syllables === 0
    if (isSilent) {
      syllables = 4 + Math.floor(12 * random.next())
      length = Math.round(SAMPLE_RATE * random.between(0.3, 1.2))
      return
    }
    syllables--
    length = Math.round(SAMPLE_RATE * random.between(0.11, 0.26))
    vowel = VOWELS[Math.floor(VOWELS.length * random.next())]!
    hertz = pitch * random.between(0.88, 1.2)
  }

  return () => {
    if (at >= length) begin()
    if (at++ % RETUNE === 0)
      formants.forEach((formant, index) => {
        place[index]! += 0.08 * (vowel[index]! - place[index]!)
        formant.hertz = place[index]!
      })
    phase += hertz / SAMPLE_RATE
    const pulse = phase >= 1 ? 1 : 0
    phase -= pulse
    const glottis = isSilent
      ? 0
      : loudness * Math.sin((Math.PI * at) / length) * (24 * pulse + 0.1 * random.noise())
    return formants[0]!.next(glottis) + 0.5 * formants[1]!.next(glottis)
  }
}
