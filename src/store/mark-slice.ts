import type { SoundMark } from '../protocol.ts'
import type { Slice, SliceTools } from './slice.ts'

/** What is known of a sound file that was looked at for our mark. */
export interface Examination extends Pick<SoundMark, 'day'> {
  readonly kind: 'none' | 'looking' | SoundMark['kind']
}

export interface MarkState {
  readonly examination: Examination
}

export interface MarkActions {
  /** Looks for our mark in a sound file of any kind that the browser can read. */
  examineSound(file: Blob): Promise<void>
}

/** Whether a sound was made here. */
export function markSlice({ client, set, fail }: SliceTools): Slice<MarkState, MarkActions> {
  return {
    state: { examination: { kind: 'none' } },
    actions: {
      async examineSound(file) {
        set({ examination: { kind: 'looking' } })
        try {
          set({ examination: await client.examineSound(file) })
        } catch (error) {
          set({ examination: { kind: 'none' } })
          fail(error)
        }
      },
    },
  }
}
