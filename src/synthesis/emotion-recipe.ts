/** What an emotion at strength 1 changes; at strength s, s times as much of everything. Absent: nothing. */
export interface EmotionRecipe {
  /** Semitones, the middle of the melody. */
  readonly pitch?: number
  /** Share by which the melody's distance from its middle grows: 0.3 = 30 % wider. */
  readonly range?: number
  /** Share by which the rate grows. */
  readonly rate?: number
  /** Share by which pauses grow, beside what the rate does to them. */
  readonly pauses?: number
  /** Decibels. */
  readonly energy?: number
  /** Decibels between stressed syllables and the rest, at the same energy in all. */
  readonly attack?: number
  /** Semitones between stressed syllables and the rest, around the same middle. */
  readonly accent?: number
  /** Timbre gain: decibels around 3 kHz, where a voice that is meant to be heard rings. */
  readonly presence?: number
  /** Timbre tilt: decibels of the treble against the rest; a tense voice is bright, a slack one dull. */
  readonly tilt?: number
}
