import type { Listener } from './listener.ts'
import type { RequestId } from '../protocol.ts'

/** Where speech goes when it is to be heard: one utterance after the other. */
export interface PcmSink extends Listener {
  /** @param queued after all others; otherwise in their place, which silences them. */
  begin(id: RequestId, queued: boolean): void
  /** @param pcm mono at SAMPLE_RATE. Resolves when there is room for more: awaiting it is the back-pressure. */
  write(id: RequestId, pcm: Float32Array): Promise<void>
  /** Nothing sounds, or goes on after a shortage, before so many seconds are there, or the end. */
  gather(id: RequestId, seconds: number): void
  /** Nothing more comes; what is queued is played to its end. */
  end(id: RequestId): Promise<void>
  /** Drops what is queued; a `write` that waits for room resolves. */
  stop(id: RequestId): Promise<void>
}
