import type {
  LexiconEntry,
  LoadState,
  NamedBlend,
  RequestId,
  TextInspection,
  VoiceInfo,
} from '../protocol.ts'

/** How far an utterance is. */
export interface Progress {
  /** Seconds heard. */
  readonly played: number
  /** Seconds made so far. */
  readonly made: number
  /** Share of the text that is made, 0 … 1. */
  readonly share: number
  /** Seconds in all: an estimate until the share is 1. */
  readonly total: number
  /** The player has run dry and waits for more. */
  readonly waiting: boolean
}

export type Playback =
  | { readonly kind: 'silent' }
  | { readonly kind: 'preparing'; readonly id: RequestId }
  | { readonly kind: 'speaking' | 'paused'; readonly id: RequestId; readonly progress: Progress }
  | { readonly kind: 'done'; readonly seconds: number }

export type Rendering =
  { readonly kind: 'none' } | { readonly kind: 'rendering'; readonly id: RequestId; readonly share: number }

/** What the last utterance cost. `underruns` grows while it is played. */
export interface SpeechResult {
  readonly id: RequestId
  readonly chunks: number
  readonly audioSeconds: number
  readonly synthesisMs: number
  readonly rtf: number
  readonly firstAudioMs: number
  readonly underruns: number
}

export interface ShownInspection {
  readonly kind: 'shown'
  readonly result: TextInspection
  /** Only the beginning of the text was looked at. */
  readonly cut: boolean
}

export type Inspection =
  | { readonly kind: 'closed' }
  | { readonly kind: 'working'; readonly last: ShownInspection | null }
  | ShownInspection
  | { readonly kind: 'failed'; readonly message: string }

/** What there is to download before the first word. */
export type Download =
  { readonly kind: 'unknown' } | { readonly kind: 'known'; readonly missing: number; readonly total: number }

export interface SpeechState {
  readonly text: string
  /** Voice formula. */
  readonly voice: string
  readonly speed: number
  readonly voices: readonly VoiceInfo[]
  /** The user's own blends, by name. */
  readonly blends: readonly NamedBlend[]
  readonly download: Download
  readonly model: LoadState
  /** Of the download under way; null when there is none or nobody can tell yet. */
  readonly secondsLeft: number | null
  readonly playback: Playback
  readonly rendering: Rendering
  readonly result: SpeechResult | null
  readonly inspection: Inspection
  readonly lexicon: readonly LexiconEntry[]
  readonly error: { readonly name: string; readonly message: string } | null
  readonly actions: SpeechActions
}

/** None of these throws: what goes wrong is told in `error`. */
export interface SpeechActions {
  setText(text: string): void
  /** @param voice a formula, taken as it is. */
  setVoice(voice: string): void
  setSpeed(speed: number): void
  /** Asks the worker for voices, lexicon and download size; loads the model if it is on this device already. */
  start(): Promise<void>
  /** Fetches what is missing and starts the model. @returns false when it failed. */
  load(): Promise<boolean>
  /** In a user gesture. Replaces what is being spoken; resolves when all is made or it was stopped. */
  speak(): Promise<void>
  pause(): void
  /** In a user gesture. */
  resume(): Promise<void>
  /** Stops speaking and rendering. */
  stop(): void
  /** @returns a WAV file, or null when it failed or was stopped. */
  render(): Promise<Blob | null>
  /** Shows the text panel, or brings it up to date. */
  inspect(): Promise<void>
  closeInspection(): void
  /** Adds or replaces the user's pronunciation of a word. @returns why it was refused, or null. */
  correct(word: string, phonemes: string): Promise<string | null>
  /** Forgets the user's pronunciation of a word. */
  forget(word: string): Promise<void>
  dismissError(): void
}
