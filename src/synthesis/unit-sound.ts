import { AudioProcessor } from '../audio/processor.ts'
import { SAMPLE_RATE, SAMPLES_PER_FRAME } from '../config/limits.ts'
import type { AcousticWindow } from '../engine/acoustic-model.ts'
import { joinSamples } from '../lib/join-samples.ts'
import { EdgeTrimmer } from './edge-trimmer.ts'
import type { MadeUnit } from './pace.ts'
import type { SpokenUnit } from './speech-cache.ts'
import { SOUND_LEAD } from './word-times.ts'

/** The sound of one unit, piece by piece. `durations` and `trimmedStart` are known with the first piece. */
export interface UnitSound {
  readonly durations: Int32Array | undefined
  /** Samples of the model's sound that lie before the first one given. */
  readonly trimmedStart: number
  pieces(): AsyncGenerator<Float32Array>
}

/** Of the sound before the word at which a kept unit is entered. */
const ENTRY_SECONDS = 0.01
const ENTRY_FADE_MS = 5
const FULL_SCALE = 0x7fff

const processor = new AudioProcessor()

/** Sound that the model makes while it is asked for. */
export class MadeSound implements UnitSound {
  readonly #windows: AsyncGenerator<AcousticWindow>
  readonly #now: () => number
  readonly #trimmer = new EdgeTrimmer(processor)
  readonly #all: Float32Array[] = []
  #durations: Int32Array | undefined
  #busyMs = 0
  #firstMs = 0
  #firstSamples = 0
  #samples = 0
  #windowCount = 0

  constructor(windows: AsyncGenerator<AcousticWindow>, now: () => number) {
    this.#windows = windows
    this.#now = now
  }

  get durations(): Int32Array | undefined {
    return this.#durations
  }

  get trimmedStart(): number {
    return this.#trimmer.trimmedStart
  }

  /** Milliseconds that the model has worked on it. */
  get busyMs(): number {
    return this.#busyMs
  }

  /** Windows that have come. */
  get windowCount(): number {
    return this.#windowCount
  }

  async *pieces(): AsyncGenerator<Float32Array> {
    try {
      for (;;) {
        const asked = this.#now()
        const { value: window, done } = await this.#windows.next()
        this.#busyMs += this.#now() - asked
        if (done) break
        this.#count(window)
        yield* this.#kept(this.#trimmer.push(window.pcm))
      }
    } finally {
      await this.#windows.return(undefined)
    }
    yield* this.#kept(this.#trimmer.end())
  }

  /** Length of all of it, as soon as the model has told; until then of what there is. */
  get seconds(): number {
    const frames = this.#durations?.reduce((sum, frame) => sum + frame, 0) ?? 0
    return Math.max(frames * SAMPLES_PER_FRAME, this.#samples) / SAMPLE_RATE
  }

  /** Of that, what is heard, about: the pads at both ends are silent. */
  get heardSeconds(): number {
    const endFrames = this.#durations?.at(-1) ?? 0
    return this.seconds - (this.trimmedStart + endFrames * SAMPLES_PER_FRAME) / SAMPLE_RATE
  }

  /** What it took so far. */
  took(tokens: number): MadeUnit {
    return {
      tokens,
      seconds: this.seconds,
      firstMs: this.#firstMs,
      firstSeconds: this.#firstSamples / SAMPLE_RATE,
      restMs: this.#busyMs - this.#firstMs,
      restSeconds: (this.#samples - this.#firstSamples) / SAMPLE_RATE,
    }
  }

  /** All of it, once it has ended. */
  whole(): SpokenUnit {
    const { durations, trimmedStart } = this
    const pcm = new Int16Array(this.#all.reduce((sum, piece) => sum + piece.length, 0))
    let at = 0
    for (const piece of this.#all)
      for (const sample of piece) pcm[at++] = Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE)
    return durations ? { pcm, durations, trimmedStart } : { pcm, trimmedStart }
  }

  #count(window: AcousticWindow): void {
    this.#durations ??= window.durations
    if (this.#windowCount++ === 0) {
      this.#firstMs = this.#busyMs
      this.#firstSamples = window.pcm.length
    }
    this.#samples += window.pcm.length
  }

  /** In one piece: between two others have their turn, and that may be long. */
  *#kept(pieces: readonly Float32Array[]): Generator<Float32Array> {
    const pcm = joinSamples(pieces)
    if (pcm.length === 0) return
    this.#all.push(pcm)
    yield pcm
  }
}

/** Sound that was kept, from a phoneme on. */
export class KeptSound implements UnitSound {
  readonly durations: Int32Array | undefined
  readonly trimmedStart: number
  readonly #pcm: Int16Array
  readonly #fades: boolean

  /** @param phoneme the first to be heard; 0 = all of it */
  constructor(unit: SpokenUnit, phoneme: number) {
    const start = phoneme > 0 && unit.durations ? entryOf(unit, unit.durations, phoneme) : 0
    this.durations = unit.durations
    this.trimmedStart = unit.trimmedStart + start
    this.#pcm = unit.pcm.subarray(start)
    this.#fades = start > 0
  }

  async *pieces(): AsyncGenerator<Float32Array> {
    const pcm = Float32Array.from(this.#pcm, (sample) => sample / FULL_SCALE)
    yield this.#fades ? processor.fadeEdges(pcm, ENTRY_FADE_MS, 0) : pcm
  }
}

/** The sample at which to enter so that this phoneme is the first to be heard. */
function entryOf({ pcm, trimmedStart }: SpokenUnit, durations: Int32Array, phoneme: number): number {
  // The pad comes first.
  const frames = durations.subarray(0, phoneme + 1).reduce((sum, frame) => sum + frame, 0)
  const heard = frames * SAMPLES_PER_FRAME - SOUND_LEAD - trimmedStart
  const sample = heard - Math.round(ENTRY_SECONDS * SAMPLE_RATE)
  return Math.min(Math.max(0, sample), pcm.length)
}
