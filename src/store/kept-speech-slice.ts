import type { SpeechCacheState } from '../protocol.ts'
import type { Slice, SliceTools } from './slice.ts'

export interface KeptSpeechState {
  /** Sound of what was spoken that is kept on this device; null until it was measured. */
  readonly keptSpeech: SpeechCacheState | null
}

export interface KeptSpeechActions {
  measureKeptSpeech(): Promise<void>
  /** Forgets it; what is heard next is made anew. */
  forgetKeptSpeech(): Promise<void>
}

/** What is kept so that it can be heard again at once. */
export function keptSpeechSlice({
  client,
  set,
  fail,
}: SliceTools): Slice<KeptSpeechState, KeptSpeechActions> {
  async function measureKeptSpeech(): Promise<void> {
    set({ keptSpeech: await client.speechCache().catch(() => null) })
  }

  return {
    state: { keptSpeech: null },
    actions: {
      measureKeptSpeech,
      forgetKeptSpeech: async () => {
        await client.clearSpeechCache().catch(fail)
        await measureKeptSpeech()
      },
    },
  }
}
