import { unzipSync } from 'fflate'
import { SpeechError } from '../errors.ts'

/** All files that are asked for together may unfold to this; a long novel has 2 MB of text. */
const MOST_BYTES = 150_000_000
const MOST_FILES = 10_000
/** Text shrinks to a quarter; what shrinks to less than a 200th was made to burst. */
const MOST_RATIO = 200
const RATIO_FROM_BYTES = 5_000_000

/**
 * The files of a ZIP archive that are asked for.
 * @throws SpeechError InputError where it is damaged, or would unfold beyond all measure
 */
export function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let unfolded = 0
  let files = 0
  const tooMuch = () =>
    new SpeechError('InputError', 'This file would unfold to more than a book can hold. It is not opened.')
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++files > MOST_FILES) throw tooMuch()
        if (!isWanted(name)) return false
        unfolded += originalSize
        if (unfolded > MOST_BYTES) throw tooMuch()
        if (originalSize > RATIO_FROM_BYTES && originalSize > MOST_RATIO * size) throw tooMuch()
        return true
      },
    })
    return new Map(Object.entries(found))
  } catch (cause) {
    if (cause instanceof SpeechError) throw cause
    throw new SpeechError(
      'InputError',
      'This file is damaged or not complete. Fetch or save it again, then open it.',
      {
        cause,
      },
    )
  }
}
