import { SpeechError } from '../errors.ts'
import type { RequestId, SpeechRequest } from '../protocol.ts'
import { isUnderWay } from './playback-slice.ts'
import type { Slice, SliceTools } from './slice.ts'
import { requestOf } from './speech-request.ts'
import type { SpeechState } from './speech-state.ts'

export interface QueueState {
  /** Texts that wait for their turn, the next one first. Each keeps the voice and speed it was added with. */
  readonly queue: readonly SpeechRequest[]
}

export interface QueueActions {
  /** The text as it stands, after all that wait. It is spoken by itself when something is being spoken. */
  addToQueue(): void
  removeFromQueue(id: RequestId): void
  /** @param by -1: earlier, 1: later */
  moveInQueue(id: RequestId, by: -1 | 1): void
  clearQueue(): void
}

/** What is spoken after what is being spoken. */
export function queueSlice({ set, get, fail, saved }: SliceTools): Slice<QueueState, QueueActions> {
  return {
    state: { queue: saved.queue ?? [] },
    actions: {
      addToQueue: () => {
        try {
          checkRoom(get())
          set({ queue: [...get().queue, requestOf(get())], error: null })
          const { playback, actions } = get()
          if (isUnderWay(playback)) void actions.playQueue()
        } catch (error) {
          fail(error)
        }
      },
      removeFromQueue: (id) => set({ queue: get().queue.filter((request) => request.id !== id) }),
      moveInQueue: (id, by) => {
        const queue = [...get().queue]
        const place = queue.findIndex((request) => request.id === id)
        const [moved] = queue.splice(place, place < 0 ? 0 : 1)
        if (!moved) return
        queue.splice(Math.max(0, place + by), 0, moved)
        set({ queue })
      },
      clearQueue: () => set({ queue: [] }),
    },
  }
}

/** @throws SpeechError LimitError */
function checkRoom({ queue, configuration }: SpeechState): void {
  const { queueLength } = configuration.limits
  if (queue.length < queueLength) return
  throw new SpeechError(
    'LimitError',
    `${queue.length} texts wait in the queue already, and no more than ${queueLength} may. Remove one, or wait until one was spoken.`,
  )
}
