/** The port behind which an acoustic model runs: tokens and a style in, PCM out, window by window. */
import type { TokenDelivery } from './token-delivery.ts'

/** One prosody unit: what the model speaks in one breath. */
export interface AcousticInput {
  /** Token ids with the pad 0 on both sides: shape [n + 2], n ≤ MAX_TOKENS. */
  readonly tokens: readonly number[]
  /** 256 floats: row n − 1 of the voice. */
  readonly style: Float32Array
  /** Speaking rate of the model itself, MIN_SPEED … MAX_SPEED. */
  readonly speed: number
  /**
   * `live`: the first sound counts, windows are decoded with borrowed statistics first; `export`: whole and exact.
   * A model without windows treats both alike.
   */
  readonly use: 'live' | 'export'
  /** Voice ids and weights the style was mixed from, for the statistics table; sums to 1. */
  readonly blend: readonly { readonly voice: string; readonly weight: number }[]
  /** Absent: as the model speaks by itself. */
  readonly delivery?: TokenDelivery
  /** Samples of the unit that were heard already; the sound goes on there. 0 where absent. */
  readonly from?: number
  /** Who hears it: longer windows cost less, where there is time for them. Absent: windows grow one by one. */
  readonly listener?: {
    /** Seconds of speech handed over and not yet heard: of this moment, whenever it is read. */
    readonly aheadSeconds: number
    /** Seconds of speech heard a second. */
    readonly rate: number
  }
}

/** A stretch of PCM of the unit, in order, without gaps. */
export interface AcousticWindow {
  /** Mono PCM at SAMPLE_RATE, nominally −1 … 1. */
  readonly pcm: Float32Array
  /** Frames (SAMPLES_PER_FRAME samples each) a token lasts, pads included, shape [n + 2]; with the first window only, and only from models that tell. */
  readonly durations?: Int32Array
}

export interface AcousticModelInfo {
  readonly provider: 'wasm' | 'webgpu'
  readonly threads: number
  /** Which graph runs: the file as published, or a plan of the model build. */
  readonly plan: 'int8' | 'fast' | 'lean' | 'gpu'
  /** Of a GPU: how many times as fast as WebAssembly it was found. One that was asked for may be slower. */
  readonly gain?: number
  /** One sentence for the page: why this provider and this number of threads. */
  readonly reason: string
}

export interface AcousticModel {
  readonly info: AcousticModelInfo
  /** Ends early when the caller leaves the loop. @throws SpeechError ModelError */
  generate(input: AcousticInput): AsyncGenerator<AcousticWindow>
  release(): Promise<void>
}
