import type { NamedBlend, VoiceInfo } from '../protocol.ts'
import { DEFAULT_VOICE } from './default-voice.ts'
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
export function voiceSlice({ set, saved }: SliceTools): Slice<VoiceState, VoiceActions> {
  return {
    state: { voice: saved.voice ?? DEFAULT_VOICE, speed: saved.speed ?? 1, voices: [], blends: [] },
    actions: { setVoice: (voice) => set({ voice }), setSpeed: (speed) => set({ speed }) },
  }
}
