import { SpeechError } from '../../errors.ts'

/** A file that is no voice; the sentence says why. */
export function importError(sentence: string): SpeechError {
  return new SpeechError('InputError', sentence)
}
