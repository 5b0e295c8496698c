import { SPEECH_ERROR_NAMES, SpeechError, type SpeechErrorName } from '../errors.ts'

const NAMES: readonly string[] = SPEECH_ERROR_NAMES

/** Whatever was thrown, with a sentence for people; what is not ours speaks to programmers and stays the cause. */
export function asSpeechError(error: unknown): SpeechError {
  if (error instanceof SpeechError) return error
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (NAMES.includes(name)) return new SpeechError(name as SpeechErrorName, message)
  if (name === 'DataCloneError') {
    return new SpeechError(
      'InputError',
      'An option holds what cannot be handed to the speech engine, such as a function. Give texts, numbers and plain objects.',
      { cause: error },
    )
  }
  return new SpeechError('ModelError', 'The speech could not be made. Try again.', { cause: error })
}
