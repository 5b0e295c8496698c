import type { VoiceInfo } from '../protocol.ts'
import { VoiceDiscovery, type VoiceFilter } from '../voice/voice-discovery.ts'

/** The best graded first. */
export function findVoices(voices: readonly VoiceInfo[], filter: VoiceFilter): readonly VoiceInfo[] {
  return new VoiceDiscovery(voices).find(filter)
}

/** The best graded voices for the language that a text seems to be in. */
export function voicesFor(text: string, voices: readonly VoiceInfo[]): readonly VoiceInfo[] {
  return new VoiceDiscovery(voices).recommend(text)
}
