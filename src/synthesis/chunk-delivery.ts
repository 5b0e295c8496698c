import type { SoundShape } from '../audio/sound-shaper.ts'
import { MAX_SPEED, MIN_SPEED } from '../config/limits.ts'
import type { TokenDelivery } from '../engine/token-delivery.ts'
import type { Chunk } from '../text/chunk.ts'
import type { Delivery } from '../text/utterance.ts'
import type { Performance } from './emotion-controller.ts'
import { EMPHASES } from './emphases.ts'

/** How a chunk is spoken. */
export interface ChunkDelivery {
  /** For the model; absent: as it speaks by itself. */
  readonly tokens?: TokenDelivery
  /** For its sound; absent: as the model gives it. */
  readonly shape?: SoundShape
  /** Factors on the length of the silence before and after it. */
  readonly pauseBefore: number
  readonly pauseAfter: number
}

/** What a token is spoken with. */
interface TokenSetting {
  pitch: number
  range: number
  rate: number
  gain: number
}

const PAUSE = /[;:,.!?—…]/
const STRESS = 'ˈ'
/** Share of a pause inside a chunk that is left where none are wanted: the marks still have to be heard. */
const SHORTEST_PAUSE = 0.2

/**
 * How much of the energy lies in stressed syllables, and how far the pitch that is heard lies from the rest towards them:
 * between the median place by place (0.03) and that of all places together (0.30), over thirty units of eight voices.
 */
const STRESSED_ENERGY = 0.33
const STRESSED_TIME = 0.15

/**
 * Decibels that come along unasked: the model speaks softer where its pitch is lowered (and no louder where it is raised),
 * and the timbre's filters take away and add some of the level. Measured on voiced frames of four voices; given back, so
 * that the level is what was asked.
 */
const LEVEL_PER_SEMITONE = 0.2
const LEVEL_PER_TIMBRE_DECIBEL = 0.065

/**
 * What the whole text is performed with and what markup asks of single words, as one value a token.
 * @param speed of the model, which the rates multiply; together they stay within its limits
 */
export function deliverChunk(chunk: Chunk, performance: Performance, speed: number): ChunkDelivery {
  const tokens = settingsOf(chunk, performance, speed)
  const field = (name: keyof TokenSetting) => tokens.map((token) => token[name])
  const { tilt, presence } = performance
  const isShaped = tilt !== 0 || presence !== 0 || tokens.some(({ gain }) => gain !== 0)
  const isEdited = tokens.some(({ pitch, range, rate }) => pitch !== 0 || range !== 1 || rate !== 1)
  return {
    ...(isEdited && { tokens: { pitch: field('pitch'), range: field('range'), rate: field('rate') } }),
    ...(isShaped && { shape: { gain: field('gain'), tilt, presence } }),
    pauseBefore: 1 / (chunk.words[0]?.asked?.rate ?? 1) / performance.rate,
    pauseAfter: performance.pauses / (chunk.words.at(-1)?.asked?.rate ?? 1) / performance.rate,
  }
}

function settingsOf({ phonemes, words }: Chunk, performance: Performance, speed: number): TokenSetting[] {
  const end = words.at(-1)?.phonemeEnd ?? 0
  const { accent, attack, tilt, presence } = performance
  const timbreLevel = LEVEL_PER_TIMBRE_DECIBEL * (tilt + presence)
  let word = 0
  return Array.from(phonemes, (symbol, at) => {
    // What stands between two words goes with the one before it.
    while (word + 1 < words.length && words[word + 1]!.phonemeStart <= at) word++
    const isStressed = symbol === STRESS || phonemes[at - 1] === STRESS
    const token: TokenSetting = {
      pitch: performance.pitch + accent * ((isStressed ? 1 : 0) - STRESSED_TIME),
      range: performance.range,
      rate: performance.rate,
      gain: performance.gain + attack * ((isStressed ? 1 : 0) - STRESSED_ENERGY) - timbreLevel,
    }
    const asked = words[word]?.asked
    token.gain -= LEVEL_PER_SEMITONE * Math.min(0, performance.pitch + (asked?.pitch ?? 0))
    if (asked) obey(token, asked, isStressed)
    token.rate = Math.min(Math.max(token.rate, MIN_SPEED / speed), MAX_SPEED / speed)
    const isMark = PAUSE.test(symbol) || (symbol === ' ' && PAUSE.test(phonemes[at - 1] ?? ''))
    // The pause after the last word is not the model's.
    if (isMark && at < end) token.rate /= Math.max(performance.pauses, SHORTEST_PAUSE)
    return token
  })
}

function obey(token: TokenSetting, asked: Delivery, isStressed: boolean): void {
  const emphasis = EMPHASES[asked.emphasis ?? 'none']
  token.pitch += (asked.pitch ?? 0) + emphasis.pitch + (isStressed ? emphasis.accent : 0)
  token.range *= asked.range ?? 1
  token.rate *= (asked.rate ?? 1) * emphasis.rate
  token.gain += (asked.volume ?? 0) + emphasis.gain + (isStressed ? emphasis.attack : 0)
}
