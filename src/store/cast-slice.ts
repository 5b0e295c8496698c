import type { Slice, SliceTools } from './slice.ts'

export interface CastState {
  /** Voice formulas by speakers' names; null: names are read out like any word. */
  readonly cast: Readonly<Record<string, string>> | null
}

export interface CastActions {
  setCastOn(isOn: boolean): void
  /** @param voice a formula; empty: the voice of the text */
  setCastVoice(speaker: string, voice: string): void
}

/** Who says which lines of a dialogue. */
export function castSlice({ set, get, saved }: SliceTools): Slice<CastState, CastActions> {
  return {
    state: { cast: saved.cast ?? null },
    actions: {
      setCastOn: (isOn) => set({ cast: isOn ? (get().cast ?? {}) : null }),
      setCastVoice: (speaker, voice) => {
        const { [speaker]: _, ...others } = get().cast ?? {}
        set({ cast: voice === '' ? others : { ...others, [speaker]: voice } })
      },
    },
  }
}
