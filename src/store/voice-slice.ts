import type { NamedBlend, VoiceInfo } from '../protocol.ts'
import type { Slice, SliceTools } from './slice.ts'

export interface VoiceState {
  /** Voice formula. */
  readonly voice: string
  readonly speed: number
  readonly voices: readonly VoiceInfo[]
  /** The user's own blends, by name. */
  readonly blends: readonly NamedBlend[]
}

export interface VoiceActions {
  /** @param voice a formula, taken as it is. */
  setVoice(voice: string): void
  setSpeed(speed: number): void
}

/** Who speaks, and how fast. */
export function voiceSlice({ set, get, config }: SliceTools): Slice<VoiceState, VoiceActions> {
  return {
    state: { ...config.value.speech, voices: [], blends: [] },
    actions: {
      // What is no setting is shown as it is, and refused with a sentence when it is to be spoken.
      setVoice: (voice) => {
        if (config.change({ speech: { voice } }).length > 0 || voice !== get().voice) set({ voice })
      },
      setSpeed: (speed) => {
        if (config.change({ speech: { speed } }).length > 0 || speed !== get().speed) set({ speed })
      },
    },
  }
}
