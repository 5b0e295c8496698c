import { SpeechError } from '../../errors.ts'

/** “Line 3, column 14” of an offset, both counted from 1, columns in characters. */
export function placeOf(text: string, at: number): string {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  return `Line ${line}, column ${Array.from(before.slice(lineStart)).length + 1}`
}

/** An InputError that begins with where the fault stands. */
export function errorAt(text: string, at: number, message: string): SpeechError {
  return new SpeechError('InputError', `${placeOf(text, at)}: ${message}`)
}
