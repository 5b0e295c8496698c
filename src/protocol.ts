/** The data that crosses threads. Nothing in this file runs; `speech-worker.ts` has the threads' own faces. */
import type { Locale, PronunciationSource, Span } from './text/utterance.ts'
import type { LexiconEntry } from './text/lexicon-entry.ts'
import type { InspectedWord, TextInspection } from './text/text-inspection.ts'
import type { AcousticModelInfo } from './engine/acoustic-model.ts'
import type { PlayerCredit, PlayerFeed, PlayerReport } from './audio/player-messages.ts'

export type { Locale, PronunciationSource, Span, AcousticModelInfo, PlayerCredit, PlayerFeed, PlayerReport }
export type { InspectedWord, LexiconEntry, TextInspection }

export type RequestId = string

export interface SpeechRequest {
  readonly id: RequestId
  readonly text: string
  readonly markup: 'plain' | 'ssml'
  /** Voice id, e.g. `af_heart`. */
  readonly voice: string
  /** 0.5 … 2. */
  readonly speed: number
  /** Absent: by the voice. */
  readonly locale?: Locale
}

/** One honest progress line. Bytes are bytes still to come over the network and arrived ones, of this visit. */
export type LoadState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'downloading'
      readonly loaded: number
      readonly total: number
      readonly resumed: boolean
    }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'ready'
      readonly info: AcousticModelInfo
      readonly isolated: boolean
      readonly loadMs: number
      /** One sentence when the files are not kept for the next visit. */
      readonly notice?: string
    }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }

export interface TimedWord extends Span {
  readonly text: string
  /** Seconds from the start of the utterance's audio; absent when the model does not tell durations. */
  readonly from?: number
  readonly to?: number
}

export type SpeechEvent =
  | {
      /** A long text is read while it is spoken: sent again as the counts grow. */
      readonly kind: 'analysed'
      readonly sentences: number
      readonly tokens: number
      readonly chunks: number
    }
  | {
      /** A chunk's audio is complete and on its way to the player. */
      readonly kind: 'segment'
      readonly index: number
      /** As many as are known so far. */
      readonly chunks: number
      /** Span of the input it says. */
      readonly span: Span
      readonly seconds: number
      readonly synthesisMs: number
      readonly words: readonly TimedWord[]
    }
  | {
      readonly kind: 'done'
      readonly audioSeconds: number
      readonly synthesisMs: number
      /** Synthesis seconds ÷ audio seconds. */
      readonly rtf: number
      /** Request → first sample handed to the player. */
      readonly firstAudioMs: number
    }

export interface VoiceInfo {
  readonly id: string
  readonly name: string
  /** BCP 47, e.g. `en-US`. */
  readonly language: string
  readonly accent: string
  readonly gender: 'female' | 'male'
  /** Grade published with the voice, e.g. `A`, `C+`; absent where none was. */
  readonly grade?: string
}

export interface EngineOptions {
  /** Address of the folder that holds `assets.json`. */
  readonly assetsUrl: string
  /** `webgpu`: wherever it is right; absent: only where it is also faster. */
  readonly provider?: 'wasm' | 'webgpu'
  /** Which build of onnxruntime-web runs on the GPU; absent: the faster one. */
  readonly gpuRuntime?: 'jsep' | 'native'
  /** Absent: chosen by cores and isolation. */
  readonly threads?: number
  readonly plan?: 'fast' | 'lean'
}
