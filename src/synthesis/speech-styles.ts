/** Writing that is to be heard; all off where absent. */
export interface SpeechStyles {
  /** (Asides) softer and slower; in a voice of their own where one is named. */
  readonly asides?: boolean | { readonly voice: string }
  /** *Emphasis* stressed. */
  readonly emphasis?: boolean
  /** “Quotes” by another voice. */
  readonly quotes?: { readonly voice: string }
  /** Questions that ask for yes or no rise at their end, others fall. */
  readonly questions?: boolean
  /** Items of a list rise, the last one falls. */
  readonly lists?: boolean
}
