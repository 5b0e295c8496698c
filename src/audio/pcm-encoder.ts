import { pcm16 } from './pcm-samples.ts'
import type { ByteSink, SoundEncoder } from './sound-encoder.ts'

/** Samples alone, 16 bit little endian: nothing in the file tells what it is. */
export function openPcmEncoder(sink: ByteSink): SoundEncoder {
  return { write: (pcm) => sink.write(pcm16(pcm)), end: () => {} }
}
