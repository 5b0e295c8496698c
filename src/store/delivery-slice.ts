import type { SpeechDelivery } from '../protocol.ts'
import type { Slice, SliceTools } from './slice.ts'

export interface DeliveryState {
  /** Emotion, pitch, rate, pauses, level; `{}`: as the voice speaks by itself. */
  readonly delivery: SpeechDelivery
}

export interface DeliveryActions {
  /** Replaces all of it. */
  setDelivery(delivery: SpeechDelivery): void
}

/** How the text is to be spoken. */
export function deliverySlice({ set, saved }: SliceTools): Slice<DeliveryState, DeliveryActions> {
  return {
    state: { delivery: saved.delivery ?? {} },
    actions: { setDelivery: (delivery) => set({ delivery }) },
  }
}
