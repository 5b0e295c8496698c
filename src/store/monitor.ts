import { Histogram } from '../lib/histogram.ts'

/** How long a text is, for the figures that depend on it. */
export type LengthClass = 'short' | 'medium' | 'long'

/** What one utterance cost. */
export interface Measured {
  readonly characters: number
  readonly voice: string
  readonly rtf: number
  readonly firstAudioMs: number
  readonly audioSeconds: number
}

export interface Quantiles {
  readonly count: number
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
}

export interface Figures {
  readonly rtf: Quantiles
  readonly firstAudioMs: Quantiles
}

/** All of this visit. Nothing of it leaves the page, but by an export that the visitor makes. */
export interface MonitorReport {
  readonly utterances: number
  readonly audioSeconds: number
  readonly underruns: number
  readonly all: Figures
  readonly byLength: Readonly<Record<LengthClass, Figures>>
  readonly byVoice: Readonly<Record<string, Figures>>
  readonly errors: readonly { readonly at: string; readonly name: string; readonly message: string }[]
}

const SHORT = 100
const LONG = 1_000
/** More voices than that are counted together. */
const VOICES = 20
const OTHERS = 'others'
const ERRORS = 20

class Series {
  readonly #rtf = new Histogram()
  readonly #firstAudioMs = new Histogram()

  add({ rtf, firstAudioMs }: Measured): void {
    this.#rtf.add(rtf)
    this.#firstAudioMs.add(firstAudioMs)
  }

  get figures(): Figures {
    return { rtf: quantiles(this.#rtf), firstAudioMs: quantiles(this.#firstAudioMs) }
  }
}

/** Counts what happens in this visit, in bounded room. */
export class Monitor {
  readonly #all = new Series()
  readonly #byLength = { short: new Series(), medium: new Series(), long: new Series() }
  readonly #byVoice = new Map<string, Series>()
  readonly #errors: { at: string; name: string; message: string }[] = []
  #utterances = 0
  #audioSeconds = 0
  #underruns = 0

  utterance(measured: Measured): void {
    this.#utterances++
    this.#audioSeconds += measured.audioSeconds
    for (const series of [
      this.#all,
      this.#byLength[lengthClass(measured.characters)],
      this.#of(measured.voice),
    ]) {
      series.add(measured)
    }
  }

  /** The player ran dry so many times more. */
  underrun(times: number): void {
    this.#underruns += times
  }

  error(name: string, message: string, at: Date): void {
    this.#errors.push({ at: at.toISOString(), name, message })
    if (this.#errors.length > ERRORS) this.#errors.shift()
  }

  get report(): MonitorReport {
    const { short, medium, long } = this.#byLength
    return {
      utterances: this.#utterances,
      audioSeconds: this.#audioSeconds,
      underruns: this.#underruns,
      all: this.#all.figures,
      byLength: { short: short.figures, medium: medium.figures, long: long.figures },
      byVoice: Object.fromEntries([...this.#byVoice].map(([voice, series]) => [voice, series.figures])),
      errors: [...this.#errors],
    }
  }

  #of(voice: string): Series {
    const name = this.#byVoice.has(voice) || this.#byVoice.size < VOICES ? voice : OTHERS
    const series = this.#byVoice.get(name) ?? new Series()
    this.#byVoice.set(name, series)
    return series
  }
}

function lengthClass(characters: number): LengthClass {
  return characters <= SHORT ? 'short' : characters <= LONG ? 'medium' : 'long'
}

function quantiles(histogram: Histogram): Quantiles {
  const [p50 = null, p95 = null, p99 = null] = [0.5, 0.95, 0.99].map((share) => histogram.quantile(share))
  return { count: histogram.count, p50, p95, p99 }
}
