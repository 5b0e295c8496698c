import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { SpeechActions, SpeechState } from '../store/speech-state.ts'
import type { SpeechStore } from '../store/speech-store.ts'

export const SpeechContext = createContext<SpeechStore | null>(null)

/** A part of the store; the component renders again when that part changes. */
export function useSpeech<T>(select: (state: SpeechState) => T): T {
  const store = useContext(SpeechContext)
  if (store === null) throw new Error('useSpeech needs a SpeechContext around it.')
  return useStore(store, select)
}

export function useActions(): SpeechActions {
  return useSpeech((state) => state.actions)
}
