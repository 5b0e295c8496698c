import {
  FIRST_SIZE,
  FIXED_SIZE,
  NATURAL_SIZE,
  PHRASE_SIZE,
  SENTENCE_SIZE,
  sizeFor,
  type ChunkSize,
} from '../text/chunk-size.ts'
import type { ChunkStrategy } from '../protocol.ts'
import type { Listener } from './listener.ts'
import type { Pace } from './pace.ts'

/** A unit's first window. */
const FIRST_WINDOW_SECONDS = 0.48
/** Of what is in hand, so much is left alone: a device does not always keep its pace. */
const RESERVE_MS = 250
/** Sound starts when so much is there, however fast the device is. */
const LEAST_SECONDS = 0.4
/** The second window may take so many times as long as it should. */
const WINDOWS_IN_HAND = 2
/** Nobody is made to wait for more at a time, and no more is held. */
const MOST_SECONDS = 90
/** A shorter wait needs no explanation. */
const WORTH_TELLING_SECONDS = 1.5
/** Until anything is known of a device that speaks for the first time. */
const UNKNOWN_SECONDS = 3

const FIXED_SIZES: Readonly<Record<Exclude<ChunkStrategy, 'adaptive'>, ChunkSize>> = {
  sentence: SENTENCE_SIZE,
  phrase: PHRASE_SIZE,
  fixed: FIXED_SIZE,
}

/** What has to be in hand before sound starts, or goes on. */
export interface Gathering {
  readonly seconds: number
  /** Empty where it is not worth telling. */
  readonly message: string
}

/**
 * Decides how long the next unit may be and how much has to be in hand before it sounds. Making speech is one line of
 * work: a unit's text and melody, then its windows in order. They are due in that order too, so no other order would do
 * better; what can be chosen is how long units are. The next one's text and melody have to be done while the rest of
 * the one before is heard: so the more is in hand, the longer it may be.
 */
export class UnitPlanner {
  readonly #pace: Pace
  readonly #listener: Listener | undefined
  readonly #strategy: ChunkStrategy
  #told = LEAST_SECONDS

  /** @param listener absent: for a file, where nobody waits */
  constructor(pace: Pace, listener: Listener | undefined, strategy: ChunkStrategy = 'adaptive') {
    this.#pace = pace
    this.#listener = listener
    this.#strategy = strategy
  }

  /** @param index of the unit in its text */
  size(index: number): ChunkSize {
    if (this.#strategy !== 'adaptive') return FIXED_SIZES[this.#strategy]
    if (!this.#listener) return NATURAL_SIZE
    const { aheadSeconds, rate } = this.#listener
    const inHandMs = (aheadSeconds / rate) * 1000 - RESERVE_MS
    if (index === 0 && inHandMs <= 0) return FIRST_SIZE
    return sizeFor(this.#pace.longestWithin(inHandMs, FIRST_WINDOW_SECONDS) ?? 0)
  }

  /**
   * @param leftSeconds of the text that are not heard yet, about
   * @param firstSeconds of the first unit, while that is made
   * @returns undefined where nothing has changed
   */
  gathering(leftSeconds: number, firstSeconds?: number): Gathering | undefined {
    if (!this.#listener) return undefined
    const seconds = this.#needed(leftSeconds, firstSeconds, this.#listener.rate)
    if (Math.abs(seconds - this.#told) <= Math.max(0.25, this.#told / 4)) return undefined
    this.#told = seconds
    return { seconds, message: this.#explain(seconds, this.#listener.rate) }
  }

  /**
   * Seconds of content. When the first unit is made, enough of it must be left to hear while the second is prepared.
   * Slower than it is heard, speech also falls short of all that is left by a share of 1 − 1 / factor.
   */
  #needed(leftSeconds: number, firstSeconds: number | undefined, rate: number): number {
    const { rtf, figures } = this.#pace
    if (rtf === undefined || !figures) return UNKNOWN_SECONDS
    const factor = rtf * rate
    const decoding = (figures.msPerSecond / 1000) * rate
    const untilNext = ((this.#pace.untilSoundMs(FIRST_SIZE.stretch, FIRST_WINDOW_SECONDS) ?? 0) / 1000) * rate
    const reserve = (RESERVE_MS / 1000) * rate
    let seconds = Math.max(LEAST_SECONDS, WINDOWS_IN_HAND * decoding * FIRST_WINDOW_SECONDS + reserve / 2)
    if (firstSeconds !== undefined && leftSeconds > firstSeconds + 1)
      seconds = Math.max(seconds, firstSeconds - (firstSeconds - untilNext - reserve) / decoding)
    if (factor > 0.9) seconds = Math.max(seconds, LEAST_SECONDS + untilNext)
    seconds += Math.max(0, 1 - 1 / factor) * leftSeconds
    return Math.min(MOST_SECONDS, seconds)
  }

  #explain(seconds: number, rate: number): string {
    const rtf = this.#pace.rtf ?? 0
    if (seconds < WORTH_TELLING_SECONDS || rtf * rate <= 1) return ''
    const whole = Math.ceil(seconds)
    return rtf > 1
      ? `This device makes speech slower than it is spoken: gathering ${whole} s first.`
      : `At this listening speed speech is heard faster than it is made: gathering ${whole} s first.`
  }
}
