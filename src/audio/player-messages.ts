/** What the speech worker, the player worklet and the page tell each other about sound. */

/** Speech worker → player worklet. Samples are mono at SAMPLE_RATE. */
export type PlayerFeed =
  /** `queued`: heard after all that came before; otherwise in the place of all of it. */
  | { readonly kind: 'begin'; readonly id: string; readonly queued: boolean }
  | { readonly kind: 'pcm'; readonly id: string; readonly samples: Float32Array }
  /** Sound starts, or goes on after a shortage, when so many seconds are there, or the end. */
  | { readonly kind: 'gather'; readonly id: string; readonly seconds: number }
  | { readonly kind: 'end'; readonly id: string }
  | { readonly kind: 'stop'; readonly id: string }

/** Page → player worklet, for its queue. */
export type QueueCommand =
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop'; readonly id: string }
  /** What is heard and all that waits. */
  | { readonly kind: 'stop-all' }
  /** Listening speed, MIN_LISTENING_SPEED … MAX_LISTENING_SPEED; the pitch stays. Holds for all streams. */
  | { readonly kind: 'rate'; readonly factor: number }

/** Player worklet → speech worker: credit for back-pressure. */
export interface PlayerCredit {
  readonly kind: 'consumed'
  /** What is heard; those begun before it are over. */
  readonly id: string
  /** Samples of the utterance that have been heard, since its beginning. */
  readonly samples: number
  /** Listening speed: seconds of the utterance heard a second. */
  readonly rate: number
}

/** Player worklet → page, 20 times a second and when the state changes. */
export interface PlayerReport {
  readonly kind: 'position'
  readonly id: string | null
  /** Seconds of the utterance that have been played, of its content: at listening speed 2 they grow twice as fast. */
  readonly played: number
  /** Seconds of its content there and not yet played. */
  readonly buffered: number
  /** Times that the samples ran short before the end of the utterance; counted anew for each utterance. */
  readonly underruns: number
  /** Root mean square of what was played since the last report, 0 … 1. */
  readonly level: number
  readonly state: PlayerState
  /** Listening speed. */
  readonly rate: number
  /** AudioContext time at which `played` leaves the worklet, seconds. */
  readonly at: number
}

export type PlayerState = 'idle' | 'buffering' | 'playing' | 'paused' | 'ended'
