import { SpeechError } from '../errors.ts'
import type { LibraryEntry } from './library-entry.ts'

/** @param most megabytes. @throws SpeechError LimitError where a text would make the library larger than that */
export function checkRoom(text: LibraryEntry, library: readonly LibraryEntry[], most: number): void {
  const taken = library.reduce((sum, { bytes }) => sum + bytes, 0)
  if (taken + text.bytes <= most * 1e6) return
  throw new SpeechError(
    'LimitError',
    `The library takes ${megabytes(taken)} MB already and this text ${megabytes(text.bytes)} MB more; at most ${most} MB are kept. Delete texts from it, or give it more room in the settings.`,
  )
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
