/** The data that crosses threads. Nothing in this file runs; `speech-worker.ts` has the threads' own faces. */
import type { Locale, PronunciationSource, Span } from './text/utterance.ts'
import type { LexiconEntry } from './text/lexicon-entry.ts'
import type { InspectedWord, TextInspection } from './text/text-inspection.ts'
import type { PlacedVoice } from './voice/voice-map.ts'
import type { VoiceShare } from './voice/read-voice.ts'
import type { NamedBlend } from './voice/voice-presets.ts'
import type { SpeechDelivery } from './synthesis/speech-delivery.ts'
import type { AcousticModelInfo } from './engine/acoustic-model.ts'
import type { Bed } from './audio/backgrounds/background-mixer.ts'
import type { SoundMark } from './audio/watermark/read-watermark.ts'
import type { CaptionFormat } from './config/caption-formats.ts'
import type { Heading } from './audio/chapters.ts'
import type { Chapter } from './audio/sound-encoder.ts'
import type { SoundFormat } from './config/sound-formats.ts'
import type { PlayerCredit, PlayerFeed, PlayerReport } from './audio/player-messages.ts'

export type { Locale, PronunciationSource, Span, AcousticModelInfo, PlayerCredit, PlayerFeed, PlayerReport }
export type { NamedBlend, PlacedVoice, VoiceShare }
export type { SpeechDelivery, SoundMark }
export type { CaptionFormat, Chapter, Heading, SoundFormat }
export type { InspectedWord, LexiconEntry, TextInspection }

export type RequestId = string

/**
 * `adaptive`: as long as this device has time for, so that the sound never stops; `sentence`: each by itself; `phrase`: a
 * clause or two; `fixed`: about 150 tokens each.
 */
export type ChunkStrategy = 'adaptive' | 'sentence' | 'phrase' | 'fixed'

export interface SpeechRequest {
  readonly id: RequestId
  readonly text: string
  readonly markup: 'plain' | 'ssml'
  /** A voice formula: `af_heart`, `af_heart*0.7 + am_adam*0.3`, the name of a saved blend. */
  readonly voice: string
  /** 0.5 … 2. */
  readonly speed: number
  /** Emotion, pitch, rate, level; absent: as the voice speaks by itself. */
  readonly delivery?: SpeechDelivery
  /** Absent: by the voice. */
  readonly locale?: Locale
  /**
   * Place in `text` (UTF-16 code units) where speaking begins: at the word that stands there, or else at the next. Seeking
   * is a new `speak` with it; what was spoken before is kept and sounds at once. Absent: 0.
   */
  readonly from?: number
  /** How a long text is cut. Absent: `adaptive`. */
  readonly chunking?: ChunkStrategy
  /** `queued`: after all that is spoken and waits, each heard to its end. Absent or `now`: in the place of all of them. */
  readonly turn?: 'now' | 'queued'
  /** Voice formulas by the names of speakers, as plain text writes them: “Ann: …”. Absent: names are read out. */
  readonly cast?: Readonly<Record<string, string>>
  /** What is heard under all of it; absent: nothing but what markup asks for. */
  readonly background?: Bed
  /** Segments shall tell how high the voice is. */
  readonly pitches?: true
  /** Of the page that asks, where it asks through an interface for others: its requests are counted. Absent: the page itself. */
  readonly origin?: string
}

/*
 * One `speak` is one stream with one id. A stream's seconds count its content from its first sample, as if at listening
 * speed 1, and begin at 0 wherever in the text it begins. `segment.at`, `TimedWord.from/to` and `PlayerReport.played` all
 * are such seconds: the word being said is the one with from ≤ played < to. Listening speed (`PlayerCommand` `rate`,
 * 0.5 … 3) changes how fast `played` grows, nothing else. With a queue, `PlayerReport.id` tells which stream is heard.
 */

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
  /** Seconds of the stream; absent when the model does not tell durations. */
  readonly from?: number
  readonly to?: number
}

/** An SSML `<mark>` that is reached. */
export interface TimedMark {
  readonly name: string
  /** Its place in the input, UTF-16 code units. */
  readonly start: number
  /** Second of the stream; absent when the model does not tell durations. */
  readonly from?: number
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
      /**
       * When the words of a chunk will be heard: told before its first sound. `segment` tells them again, as the sound's
       * end turned out. Absent where the model tells no durations.
       */
      readonly kind: 'words'
      readonly words: readonly TimedWord[]
      /** Those that are reached among them; absent: none. */
      readonly marks?: readonly TimedMark[]
    }
  | {
      /** A chunk's audio is complete and on its way to the player. */
      readonly kind: 'segment'
      readonly index: number
      /** As many as are known so far. */
      readonly chunks: number
      /** Span of the input it says. */
      readonly span: Span
      /** Second of the stream at which it begins, pauses before it included. */
      readonly at: number
      readonly seconds: number
      readonly synthesisMs: number
      readonly words: readonly TimedWord[]
      /** Those that are reached among them; absent: none. */
      readonly marks?: readonly TimedMark[]
      /** Largest magnitude of each stretch of 1 / PEAKS_PER_SECOND from `at` on, 0 … 255 for 0 … 1: the waveform. */
      readonly peaks: Uint8Array
      /** Hz, PITCHES_PER_SECOND of them, 0 where nothing is voiced; where the request asks for them. */
      readonly pitches?: Float32Array
    }
  | {
      /** Speech is made more slowly than it is heard: sound starts, or goes on, when so much is in hand. */
      readonly kind: 'gathering'
      readonly seconds: number
      /** One sentence for the page. Holds until the player says `playing`. */
      readonly message: string
    }
  | {
      /** All is spoken; a file is being written. */
      readonly kind: 'writing'
      /** 0 … 1. */
      readonly share: number
    }
  | {
      readonly kind: 'done'
      readonly audioSeconds: number
      readonly synthesisMs: number
      /** Of the audio, what had been made for another text and was kept. */
      readonly keptSeconds: number
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
  /** Of a voice that the user has brought along. */
  readonly own?: {
    readonly sha256: string
    /** The mixture of catalogue voices that comes nearest to it. */
    readonly shares: readonly VoiceShare[]
  }
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

/** What is kept of speech that was made, so that hearing it again costs nothing. */
export interface SpeechCacheState {
  /** Kept on this device, and of these in memory. */
  readonly bytes: number
  readonly bytesInMemory: number
  /** What is least recently heard goes when more is kept. */
  readonly limitBytes: number
  readonly entries: number
  readonly seconds: number
  /** Chunks of this visit that were found, of these in memory, and that had to be made. */
  readonly hits: number
  readonly hitsInMemory: number
  readonly misses: number
}

/** How speech is written into a file. */
export interface ExportOptions {
  readonly format: SoundFormat
  /** Programme loudness in LUFS (EBU R 128), the true peak limited too; null: as it is spoken. */
  readonly loudness: number | null
  readonly title: string
  /** Where chapters begin; none: the file has none. */
  readonly headings: readonly Heading[]
  readonly captions: readonly CaptionFormat[]
  /** Mark the sound, inaudibly, as made here on the day of this time (milliseconds since 1970); absent: not. */
  readonly watermark?: number
  /** One of several: kept until all are there, so that a reload costs only what is not done. */
  readonly isPart?: true
}

/** How speech is handed on as it is made. */
export interface StreamOptions {
  /** `samples`: mono floats at SAMPLE_RATE. */
  readonly format: SoundFormat | 'samples'
  readonly title: string
  /** Seconds of speech a second of the stream; the pitch stays. Above the request's speed: the voice speaks as it does there. */
  readonly tempo: number
}

/** What is in a file that was written. */
export interface SoundReport {
  readonly seconds: number
  readonly chapters: readonly Chapter[]
  /** LUFS of the file before its codec; −Infinity for silence. */
  readonly loudness: number
  /** dBTP of the file before its codec; −Infinity for silence. */
  readonly truePeakDb: number
  /** LUFS as it was spoken. */
  readonly spokenLoudness: number
  readonly gainDb: number
}
