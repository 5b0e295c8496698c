import type { RequestId } from '../protocol.ts'

/** Where speech goes when it is to be heard. Only one utterance sounds at a time: `begin` silences the one before. */
export interface PcmSink {
  begin(id: RequestId): void
  /** @param pcm mono at SAMPLE_RATE. Resolves when there is room for more: awaiting it is the back-pressure. */
  write(id: RequestId, pcm: Float32Array): Promise<void>
  /** Nothing more comes; what is queued is played to its end. */
  end(id: RequestId): Promise<void>
  /** Drops what is queued; a `write` that waits for room resolves. */
  stop(id: RequestId): Promise<void>
}
