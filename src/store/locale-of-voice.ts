import type { Locale, NamedBlend, VoiceInfo } from '../protocol.ts'
import { readVoice } from '../voice/read-voice.ts'
import { VoiceDirectory } from '../voice/voice-directory.ts'
import { VoiceDiscovery } from '../voice/voice-discovery.ts'
import type { SpeechState } from './speech-state.ts'

/** How a voice formula reads English; undefined where it cannot be spoken. */
export function localeOfVoice(
  formula: string,
  voices: readonly VoiceInfo[],
  blends: readonly NamedBlend[],
): Locale | undefined {
  try {
    return readVoice(formula, new VoiceDirectory(new VoiceDiscovery(voices), blends)).locale
  } catch {
    return undefined
  }
}

/** How English is read: as the settings say, or by the voice that is chosen. */
export function spokenLocale({ configuration, voice, voices, blends }: SpeechState): Locale {
  const { english } = configuration.text
  return english === 'voice' ? (localeOfVoice(voice, voices, blends) ?? 'en-us') : english
}
