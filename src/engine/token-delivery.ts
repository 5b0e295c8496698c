/**
 * How the tokens of a unit are to be spoken: one value a token, without the pads, which take their neighbour's. Edited
 * into durations and melody between the model's stages.
 */
export interface TokenDelivery {
  /** Semitones. */
  readonly pitch: readonly number[]
  /** Factor on the distance of the melody from the unit's median, in semitones. */
  readonly range: readonly number[]
  /** Factor on the speaking rate: a token lasts its own duration divided by it. */
  readonly rate: readonly number[]
}
