import { SAMPLE_RATE } from '../../config/limits.ts'

/** How far a background steps back under a voice. */
export const DUCK_DB = -6
const ATTACK_SECONDS = 0.04
const RELEASE_SECONDS = 0.5
/** The level of the speech is followed this fast, and counts between these, in dBFS. */
const LEVEL_SECONDS = 0.02
const SILENT_DB = -50
const SPEAKING_DB = -35
const STEP = 32

/** The gain of what lies under speech: down within some 40 ms of a word, up again in half a second. */
export class SpeechDucker {
  readonly #follow = 1 - Math.exp(-1 / (LEVEL_SECONDS * SAMPLE_RATE))
  readonly #attack = 1 - Math.exp(-STEP / (ATTACK_SECONDS * SAMPLE_RATE))
  readonly #release = 1 - Math.exp(-STEP / (RELEASE_SECONDS * SAMPLE_RATE))
  #power = 0
  #db = 0
  #gain = 1
  #slope = 0
  #left = 0

  /** @param sample of the speech. @returns the factor for what lies under it */
  next(sample: number): number {
    this.#power += this.#follow * (sample * sample - this.#power)
    if (this.#left-- === 0) {
      this.#left = STEP - 1
      const level = 10 * Math.log10(this.#power + 1e-12)
      const share = Math.min(1, Math.max(0, (level - SILENT_DB) / (SPEAKING_DB - SILENT_DB)))
      const wanted = DUCK_DB * share
      this.#db += (wanted < this.#db ? this.#attack : this.#release) * (wanted - this.#db)
      this.#slope = (10 ** (this.#db / 20) - this.#gain) / STEP
    }
    return (this.#gain += this.#slope)
  }
}
