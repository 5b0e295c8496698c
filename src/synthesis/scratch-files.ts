import type { ByteSink } from '../audio/sound-encoder.ts'

/** Sound waiting to be written into a file; it may be a whole book, so it is not in memory. */
export interface PcmSpool {
  /** Samples so far. */
  readonly length: number
  /** @param pcm taken over before it resolves. */
  write(pcm: Float32Array): Promise<void>
  /** @returns `count` samples from `from` on; fewer at the end. */
  read(from: number, count: number): Promise<Float32Array>
  delete(): Promise<void>
}

/** A file being written; `F` is what the surroundings hand on as a file. */
export interface OutputFile<F> extends ByteSink {
  finish(mimeType: string): Promise<F>
  delete(): Promise<void>
}

/** Room for what is being made. */
export interface ScratchFiles<F> {
  openSpool(): Promise<PcmSpool>
  openFile(): Promise<OutputFile<F>>
}
