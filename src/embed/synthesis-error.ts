import type { SpeechError, SpeechErrorName } from '../errors.ts'

/** SpeechSynthesisErrorCode of the Web Speech API. */
export type SynthesisErrorCode =
  | 'canceled'
  | 'interrupted'
  | 'audio-busy'
  | 'audio-hardware'
  | 'network'
  | 'synthesis-unavailable'
  | 'synthesis-failed'
  | 'language-unavailable'
  | 'voice-unavailable'
  | 'text-too-long'
  | 'invalid-argument'
  | 'not-allowed'

const CODES: Readonly<Record<SpeechErrorName, SynthesisErrorCode>> = {
  InputError: 'invalid-argument',
  AssetError: 'network',
  StorageError: 'synthesis-unavailable',
  ModelError: 'synthesis-failed',
  AudioOutputError: 'audio-hardware',
  MemoryError: 'synthesis-unavailable',
  EngineLostError: 'synthesis-failed',
  // Asked for too often, or with too much in hand already.
  LimitError: 'not-allowed',
  CancelledError: 'interrupted',
}

/** What is known of the utterance that failed. */
export interface FailedUtterance {
  readonly isTooLong: boolean
  readonly isVoiceUnknown: boolean
  /** The model has not started. */
  readonly isWithoutModel: boolean
  /** Nobody has touched the page yet, and browsers let only a touched one sound. */
  readonly isUntouched: boolean
}

/** Our error by the standard's code. */
export function synthesisErrorCode({ name }: SpeechError, about: FailedUtterance): SynthesisErrorCode {
  if (name === 'InputError' && about.isTooLong) return 'text-too-long'
  if (name === 'InputError' && about.isVoiceUnknown) return 'voice-unavailable'
  if (name === 'ModelError' && about.isWithoutModel) return 'synthesis-unavailable'
  if (name === 'AudioOutputError' && about.isUntouched) return 'not-allowed'
  return CODES[name as SpeechErrorName] ?? 'synthesis-failed'
}
