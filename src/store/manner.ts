import type { Manner } from './library-entry.ts'
import { isCast, isDelivery } from './saved-kinds.ts'
import { isNamed } from './saved-settings.ts'
import type { SpeechState } from './speech-state.ts'

/** Who speaks, and how, as it is chosen now. */
export function mannerOf({ voice, speed, delivery, emotions, cast }: SpeechState): Manner {
  return { voice, speed, delivery, emotions, cast }
}

/** Chooses it. @returns what of the state is to be set besides */
export function chooseManner(
  { voice, speed, ...rest }: Manner,
  { setVoice, setSpeed }: SpeechState['actions'],
): Omit<Manner, 'voice' | 'speed'> {
  setVoice(voice)
  setSpeed(speed)
  return rest
}

/** @returns undefined where a value from a file or from storage is none */
export function readManner(value: unknown): Manner | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { voice, speed, delivery, emotions, cast } = value as Record<string, unknown>
  if (typeof voice !== 'string' || typeof speed !== 'number' || !(speed >= 0.5 && speed <= 2))
    return undefined
  const isKnown = isDelivery(delivery)
  return {
    voice: voice.slice(0, 2_000),
    speed,
    delivery: isKnown ? delivery : {},
    emotions: isKnown && isNamed(emotions) ? emotions.map(({ name, strength }) => ({ name, strength })) : [],
    cast: isCast(cast) ? cast : null,
  }
}
