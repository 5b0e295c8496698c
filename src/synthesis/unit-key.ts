import type { AcousticInput } from '../engine/acoustic-model.ts'
import { hashOf } from '../lib/hash-of.ts'
import type { SpeechRequest } from '../protocol.ts'

/** What the units of a text have in common. @param build of the model @param voice absent: the request's */
export function contextOf(
  build: string,
  { voice: own, speed, chunking }: SpeechRequest,
  voice = own,
): string {
  return JSON.stringify([build, voice, speed, chunking ?? 'adaptive'])
}

/** All that the sound of a unit depends on. */
export function keyOf(
  build: string,
  { style, blend, speed, delivery }: AcousticInput,
  phonemes: string,
): string {
  return `${hashOf(JSON.stringify([build, [...style], blend, speed, delivery ?? null]))} ${phonemes}`
}
