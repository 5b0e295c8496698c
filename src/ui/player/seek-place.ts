import type { SpeechState } from '../../store/speech-state.ts'

/** What the seek bar shows; places are offsets in the text that is spoken. */
export interface SeekPlace {
  readonly length: number
  readonly place: number
  /** So far it is made. */
  readonly made: number
  /** Seconds of the whole text. */
  readonly total: number
  readonly isEstimate: boolean
}

/** The bar moves in so many steps: more cannot be seen, and each is drawn anew. */
const STEPS = 500

/** By time, as that flows evenly; a place of the text is the same share of it. */
export function seekPlaceOf({ playback, spoken }: Pick<SpeechState, 'playback' | 'spoken'>): SeekPlace {
  const length = Math.max(1, spoken?.request.text.length ?? 1)
  const from = spoken?.request.from ?? 0
  if (playback.kind !== 'speaking' && playback.kind !== 'paused') {
    return { length, place: from, made: from, total: 0, isEstimate: true }
  }
  const { before, played, made, share, total } = playback.progress
  const placeAt = (seconds: number) =>
    total === 0 ? from : (Math.round(Math.min(1, (before + seconds) / total) * STEPS) / STEPS) * length
  return {
    length,
    place: Math.round(placeAt(played)),
    made: placeAt(made),
    total: Math.floor(total),
    isEstimate: share < 1,
  }
}
