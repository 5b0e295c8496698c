import { BACKGROUND_SOUNDS, type BackgroundSound } from '../../config/background-sounds.ts'
import { SAMPLE_RATE } from '../../config/limits.ts'
import { softLimit } from '../soft-limit.ts'
import { openBackground } from './open-background.ts'
import type { SoundSource } from './sound-source.ts'
import { SpeechDucker } from './speech-ducker.ts'

/** A sound to be heard under the speech. */
export interface Bed {
  readonly sound: BackgroundSound
  /** 0 … 1, 1 being as loud as the speech; absent: what suits the sound. */
  readonly level?: number
}

/** Root mean square of Kokoro's voices where they speak: −20 to −23 dBFS, measured over six voices. */
const SPEECH_RMS = 10 ** (-21.5 / 20)
const FADE_SECONDS = 0.4

interface Layer {
  readonly bed: Bed
  readonly next: SoundSource
  readonly amplitude: number
  gain: number
  isWanted: boolean
}

/** Lays background sounds under speech that comes piece by piece; they step back while it speaks. */
export class BackgroundMixer {
  readonly #ducker = new SpeechDucker()
  readonly #step = 1 / (FADE_SECONDS * SAMPLE_RATE)
  #layers: Layer[] = []

  /** What is to be heard from the next sample on, instead of what was: one fades into the other. */
  play(beds: readonly Bed[]): void {
    for (const layer of this.#layers) layer.isWanted = beds.some((bed) => isSame(bed, layer.bed))
    for (const bed of beds) {
      if (this.#layers.some((layer) => isSame(bed, layer.bed))) continue
      const level = bed.level ?? usualLevel(bed.sound)
      const next = openBackground(bed.sound)
      this.#layers.push({ bed, next, amplitude: level * SPEECH_RMS, gain: 0, isWanted: true })
    }
  }

  /** Nothing is heard, not even of what fades out. */
  get isSilent(): boolean {
    return this.#layers.length === 0
  }

  /** @returns the speech with what lies under it; the very same array where nothing does. */
  mix(speech: Float32Array): Float32Array {
    if (this.isSilent) return speech
    const mixed = new Float32Array(speech.length)
    for (let i = 0; i < speech.length; i++) {
      const sample = speech[i]!
      const duck = this.#ducker.next(sample)
      let bed = 0
      for (const layer of this.#layers) {
        layer.gain = layer.isWanted
          ? Math.min(1, layer.gain + this.#step)
          : Math.max(0, layer.gain - this.#step)
        bed += layer.gain * layer.amplitude * layer.next()
      }
      mixed[i] = softLimit(sample + duck * bed)
    }
    this.#layers = this.#layers.filter(({ gain, isWanted }) => isWanted || gain > 0)
    return mixed
  }

  /** Nothing is to be heard any more. @returns silence as long as what is heard takes to die away, to be mixed last. */
  end(): Float32Array {
    this.play([])
    return new Float32Array(this.isSilent ? 0 : Math.ceil(FADE_SECONDS * SAMPLE_RATE))
  }
}

/** As a share of the speech's level. */
export function usualLevel(sound: BackgroundSound): number {
  return 10 ** (BACKGROUND_SOUNDS[sound].level / 20)
}

function isSame(a: Bed, b: Bed): boolean {
  return a.sound === b.sound && a.level === b.level
}
