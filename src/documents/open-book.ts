import { openZip } from '../lib/open-zip.ts'

/** A long novel has 2 MB of text. */
const MOST_BYTES = 150_000_000

/** The files of an EPUB or Word document that are asked for. @throws SpeechError InputError */
export function openBook(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  return openZip(bytes, {
    mostBytes: MOST_BYTES,
    isWanted,
    tooLarge: 'This file would unfold to more than a book can hold. It is not opened.',
    damaged: 'This file is damaged or not complete. Fetch or save it again, then open it.',
  })
}
