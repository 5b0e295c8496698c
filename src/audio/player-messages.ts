/** What the speech worker, the player worklet and the page tell each other about sound. */

/** Speech worker → player worklet. Samples are mono at SAMPLE_RATE. */
export type PlayerFeed =
  | { readonly kind: 'begin'; readonly id: string }
  | { readonly kind: 'pcm'; readonly id: string; readonly samples: Float32Array }
  | { readonly kind: 'end'; readonly id: string }
  | { readonly kind: 'stop'; readonly id: string }

/** Player worklet → speech worker: credit for back-pressure. */
export interface PlayerCredit {
  readonly kind: 'consumed'
  readonly id: string
  /** Samples of the utterance that have left the queue, since its beginning. */
  readonly samples: number
}

/** Player worklet → page, at most 20 times a second. */
export interface PlayerReport {
  readonly kind: 'position'
  readonly id: string | null
  /** Seconds of the utterance that have been played. */
  readonly played: number
  /** Seconds queued and not yet played. */
  readonly buffered: number
  /** Times that the samples ran short before the end of the utterance; counted anew for each utterance. */
  readonly underruns: number
  /** Root mean square of what was played since the last report, 0 … 1. */
  readonly level: number
  readonly state: PlayerState
}

export type PlayerState = 'idle' | 'buffering' | 'playing' | 'paused' | 'ended'
