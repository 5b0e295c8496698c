/** What the maker and the taker of a stream of sound tell each other over a port. Apart from `protocol.ts` for the takers that know nothing of speech. */

/** Maker → taker. `E`: what is told beside the sound, in its order. */
export type StreamMessage<E> =
  /** Mono samples at SAMPLE_RATE, or bytes of a file that goes on from the piece before. */
  | { readonly kind: 'sound'; readonly data: Float32Array | Uint8Array; readonly seconds: number }
  | { readonly kind: 'event'; readonly event: E }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }

/** Taker → maker. */
export type StreamReply =
  /** Seconds of sound that were taken since the last reply: credit for back-pressure. */
  { readonly kind: 'taken'; readonly seconds: number } | { readonly kind: 'cancel' }
