/** What is known of whoever hears the speech while it is made. */
export interface Listener {
  /** Seconds of speech handed over and not yet heard. */
  readonly aheadSeconds: number
  /** Listening speed: seconds of speech heard a second. */
  readonly rate: number
}
