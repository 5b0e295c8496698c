import type { Slice, SliceTools } from './slice.ts'
import type { SpeechState } from './speech-state.ts'
import type { SpeechStore } from './speech-store.ts'

export interface PlaceState {
  /** Where in the text listening was left, in UTF-16 code units; null at its beginning and when it was heard to its end. */
  readonly place: number | null
}

export interface PlaceActions {
  /** In a user gesture. Speaks from where listening was left. */
  goOn(): Promise<void>
}

/** Where listening was left, also by leaving the page. */
export function placeSlice({ get, saved }: SliceTools): Slice<PlaceState, PlaceActions> {
  return {
    state: { place: saved.place ?? null },
    actions: {
      goOn: () => {
        const { place, actions } = get()
        return place === null ? actions.speak() : actions.speakFrom(place)
      },
    },
  }
}

/** Keeps the place when what is spoken is stopped, and forgets it with the text. */
export function followPlace(store: SpeechStore): void {
  store.subscribe((now, before) => {
    if (now.text !== before.text || now.playback.kind === 'done') {
      if (now.place !== null) store.setState({ place: null })
    } else if (now.playback.kind === 'silent' && before.playback.kind !== 'silent') {
      store.setState({ place: placeIn(before) })
    }
  })
}

/** The word that is heard, where it is one of the text as it stands; else where listening was left before. */
export function placeIn({ playback, spoken, text, place }: SpeechState): number | null {
  if (playback.kind !== 'speaking' && playback.kind !== 'paused') return place
  if (spoken?.request.text !== text) return null
  return spoken.timeline.wordAt(playback.progress.played)?.start || null
}
