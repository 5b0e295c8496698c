/** What an encoder is told before the first sample. Of a file all is known, since sound is recorded before it is written. */
export interface SoundInfo {
  readonly sampleRate: number
  /** Samples that will be written, of one channel; null: a stream, whose bytes go out in their order and are never mended. */
  readonly samples: number | null
  readonly tags: SoundTags
  /** In order. */
  readonly chapters: readonly Chapter[]
}

/** What a player shows of a file. */
export interface SoundTags {
  readonly title: string
  /** The voice, or the formula of a blend. */
  readonly voice: string
  readonly speed: number
}

export interface Chapter {
  readonly title: string
  /** Seconds. */
  readonly from: number
  readonly to: number
}

/** Where an encoder puts its bytes. */
export interface ByteSink {
  /** @param position where they go; absent: after all that was written so far. Bytes are taken over before it returns. */
  write(bytes: Uint8Array, position?: number): void
}

/** Takes a sound in pieces and writes a file of one format. */
export interface SoundEncoder {
  /** @param pcm mono, at the rate that was told. Awaiting it is the back-pressure. */
  write(pcm: Float32Array): void | Promise<void>
  /** Writes what is left. Only then the file is whole. */
  end(): void | Promise<void>
}

export type OpenEncoder = (info: SoundInfo, sink: ByteSink) => SoundEncoder | Promise<SoundEncoder>
