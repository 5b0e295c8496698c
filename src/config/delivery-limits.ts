/** A number that may be asked for: from `least` to `most`; `usual` changes nothing. */
export interface Limits {
  readonly least: number
  readonly most: number
  readonly usual: number
}

/** What each control of the delivery may be set to; beyond, the voice no longer sounds like a person. */
export const DELIVERY_LIMITS = {
  /** Semitones. */
  pitch: { least: -12, most: 12, usual: 0 },
  /** Factor on the melody's distance from its middle. */
  range: { least: 0, most: 2, usual: 1 },
  /** Factor on the speaking rate. */
  rate: { least: 0.5, most: 2, usual: 1 },
  /** Factor on the length of pauses. */
  pauses: { least: 0, most: 3, usual: 1 },
  /** Decibels. */
  gain: { least: -24, most: 12, usual: 0 },
} as const satisfies Readonly<Record<string, Limits>>

/** How much of an emotion: 0 nothing, 1 its recipe, 2 twice as much. */
export const STRENGTH_LIMITS: Limits = { least: 0, most: 2, usual: 1 }
