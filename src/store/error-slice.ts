import { describeFailure } from './speech-failure.ts'
import type { Slice, SliceTools } from './slice.ts'

export interface ErrorState {
  readonly error: { readonly name: string; readonly message: string } | null
}

export interface ErrorActions {
  dismissError(): void
}

export function errorSlice({ set }: SliceTools): Slice<ErrorState, ErrorActions> {
  return { state: { error: null }, actions: { dismissError: () => set({ error: null }) } }
}

/** @returns how a slice tells the user what went wrong. */
export function failureTeller(set: SliceTools['set']): SliceTools['fail'] {
  return (error) => {
    const failure = describeFailure(error)
    if (failure.name !== 'CancelledError') set({ error: failure })
  }
}
