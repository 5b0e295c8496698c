import { SAMPLE_RATE, SAMPLES_PER_FRAME } from '../../src/config/limits.ts'
import type {
  AcousticInput,
  AcousticModel,
  AcousticModelInfo,
  AcousticWindow,
} from '../../src/engine/acoustic-model.ts'
import type { TonePace } from './tone-site.ts'

declare const self: { readonly tones: TonePace }

/** As those of the built model. */
const WINDOW_SECONDS = [0.475, 0.475, 0.8, 1.2, 1.6, 2.8]

/** Stands in for the loader of the model, behind the same port: what it opens hums, and takes its time for that. */
export class AcousticModelLoader {
  async open(_runtime: string, _plan: string, info: AcousticModelInfo): Promise<AcousticModel> {
    return new ToneModel(info, self.tones)
  }
}

class ToneModel implements AcousticModel {
  readonly info: AcousticModelInfo
  readonly #pace: TonePace

  constructor(info: AcousticModelInfo, pace: TonePace) {
    this.info = info
    this.#pace = pace
  }

  /** A quarter of the time goes by before the first window of a unit, as with the model. */
  async *generate(input: AcousticInput): AsyncGenerator<AcousticWindow> {
    const { factor, framesPerToken } = this.#pace
    const durations = new Int32Array(input.tokens.length).fill(framesPerToken)
    const samples = durations.length * framesPerToken * SAMPLES_PER_FRAME
    await pass((250 * factor * samples) / SAMPLE_RATE)
    for (let at = 0, index = 0; at < samples; index++) {
      const seconds = WINDOW_SECONDS[Math.min(index, WINDOW_SECONDS.length - 1)]!
      const length = Math.min(samples - at, Math.round(seconds * SAMPLE_RATE))
      await pass((750 * factor * length) / SAMPLE_RATE)
      const from = at
      const pcm = Float32Array.from({ length }, (_, i) => 0.3 * Math.sin((from + i) / 12))
      at += length
      yield index === 0 ? { pcm, durations } : { pcm }
    }
  }

  async release(): Promise<void> {}
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
