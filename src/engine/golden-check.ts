import { SAMPLE_RATE } from '../config/limits.ts'
import type { Voice } from '../voice/voice-manager.ts'
import type { AcousticInput, AcousticModel } from './acoustic-model.ts'
import { logMelDistance } from './log-mel-distance.ts'
import { peakOf, QUIETEST_PEAK, soundFault } from './sound-fault.ts'
import { joinSamples } from '../lib/join-samples.ts'

/** The voice that says the golden phrase. */
export const GOLDEN_VOICE = 'af_heart'

/** “Yes.” as Kokoro's tokens: a vowel, a glide, a hiss and silence in little time. */
export const GOLDEN_TOKENS = [52, 156, 86, 61, 4] as const

/** In dB. Rounding is 0.01: prosody and harmonics are the same. What is heard as another sound is 1 and more. */
const FARTHEST = 0.5

/** What every runtime has to say. */
export function goldenInput(voice: Pick<Voice, 'style' | 'blend'>): AcousticInput {
  return {
    tokens: [0, ...GOLDEN_TOKENS, 0],
    style: voice.style(GOLDEN_TOKENS.length),
    speed: 1,
    use: 'live',
    blend: voice.blend,
  }
}

export interface Saying {
  readonly pcm: Float32Array
  readonly ms: number
}

/** Lets a model say something, all of it. @param now milliseconds of a clock that only moves forward */
export async function say(model: AcousticModel, input: AcousticInput, now: () => number): Promise<Saying> {
  const started = now()
  const windows: Float32Array[] = []
  for await (const { pcm } of model.generate(input)) windows.push(pcm)
  const ms = now() - started
  return { pcm: joinSamples(windows), ms }
}

/** What is wrong with a sound that should be the reference, to be read after “the sound …”; undefined: it is right. */
export function goldenFault(pcm: Float32Array, reference: Float32Array): string | undefined {
  if (pcm.length !== reference.length) {
    return `lasted ${seconds(pcm)} s instead of ${seconds(reference)} s`
  }
  const fault = soundFault(pcm)
  if (fault) return fault
  if (peakOf(pcm) < QUIETEST_PEAK) return 'was silent'
  const distance = logMelDistance(pcm, reference)
  return distance <= FARTHEST ? undefined : `was ${distance.toFixed(1)} dB off`
}

function seconds(pcm: Float32Array): string {
  return (pcm.length / SAMPLE_RATE).toFixed(2)
}
