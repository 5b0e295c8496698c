/** What making one unit took. */
export interface MadeUnit {
  readonly tokens: number
  /** All of its sound, also what is not made yet. */
  readonly seconds: number
  /** Until its first window. */
  readonly firstMs: number
  readonly firstSeconds: number
  /** Later windows. */
  readonly restMs: number
  readonly restSeconds: number
}

/** What was measured, in a form that can be kept for the next visit. */
export interface PaceFigures {
  /** Before a unit's first window: all that needs the whole unit. */
  readonly prepareMsPerToken: number
  /** Of decoding. */
  readonly msPerSecond: number
  readonly secondsPerToken: number
}

/** How much the newest unit counts. */
const NEWEST = 0.4
/** Share of a unit's time that goes by before its first window, at most, until more is known. */
const MOST_PREPARING = 0.25

/** How fast this device makes speech, learnt from every unit it makes. */
export class Pace {
  #figures: PaceFigures | undefined

  constructor(figures?: PaceFigures) {
    this.#figures = figures
  }

  /** Undefined until something was made. */
  get figures(): PaceFigures | undefined {
    return this.#figures
  }

  /** Real-time factor: making ÷ hearing. Undefined until something was made. */
  get rtf(): number | undefined {
    const known = this.#figures
    return known && (known.msPerSecond + known.prepareMsPerToken / known.secondsPerToken) / 1000
  }

  observe({ tokens, seconds, firstMs, firstSeconds, restMs, restSeconds }: MadeUnit): void {
    const known = this.#figures
    // A unit of one window does not tell how its time divides; four fifths are decoding, as a rule.
    const msPerSecond =
      restSeconds > 0
        ? restMs / restSeconds
        : (known?.msPerSecond ?? (0.8 * firstMs) / Math.max(firstSeconds, 0.1))
    if (tokens === 0 || !(seconds > 0)) return
    const secondsPerToken = seconds / tokens
    const prepareMsPerToken = Math.max(0, firstMs - msPerSecond * firstSeconds) / tokens
    // A model's first run warms it up: that says little of the next.
    const usual = known ? Infinity : (MOST_PREPARING * msPerSecond * secondsPerToken) / (1 - MOST_PREPARING)
    const found: PaceFigures = {
      prepareMsPerToken: Math.min(prepareMsPerToken, usual),
      msPerSecond,
      secondsPerToken,
    }
    this.#figures = known ? blended(known, found) : found
  }

  /** Milliseconds until a unit of so many tokens gives its first window, `firstSeconds` long. */
  untilSoundMs(tokens: number, firstSeconds: number): number | undefined {
    const known = this.#figures
    return known && known.prepareMsPerToken * tokens + known.msPerSecond * firstSeconds
  }

  /** The longest unit, in tokens, whose first window is there in time. */
  longestWithin(ms: number, firstSeconds: number): number | undefined {
    const known = this.#figures
    if (!known) return undefined
    return Math.max(0, ms - known.msPerSecond * firstSeconds) / Math.max(known.prepareMsPerToken, 1e-3)
  }
}

function blended(known: PaceFigures, found: PaceFigures): PaceFigures {
  const blend = (figure: keyof PaceFigures) => known[figure] + NEWEST * (found[figure] - known[figure])
  return {
    prepareMsPerToken: blend('prepareMsPerToken'),
    msPerSecond: blend('msPerSecond'),
    secondsPerToken: blend('secondsPerToken'),
  }
}
