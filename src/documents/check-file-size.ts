import { SpeechError } from '../errors.ts'

const MOST_BYTES = 300_000_000

/** @throws SpeechError InputError for a file that need not be looked into */
export function checkFileSize(bytes: number): void {
  if (bytes === 0) throw new SpeechError('InputError', 'This file is empty.')
  if (bytes > MOST_BYTES) {
    throw new SpeechError(
      'InputError',
      `This file has ${Math.round(bytes / 1e6)} MB; at most ${MOST_BYTES / 1e6} can be read.`,
    )
  }
}
