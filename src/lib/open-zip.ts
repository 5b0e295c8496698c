import { unzipSync } from 'fflate'
import { SpeechError } from '../errors.ts'

/** What one archive may hold, and what is said of one that is refused. */
export interface ZipRules {
  /** All files that are asked for together may unfold to this. */
  readonly mostBytes: number
  readonly isWanted?: (name: string) => boolean
  readonly tooLarge: string
  readonly damaged: string
}

const MOST_FILES = 10_000
/** Text shrinks to a quarter; what shrinks to less than a 200th was made to burst. */
const MOST_RATIO = 200
const RATIO_FROM_BYTES = 5_000_000

/**
 * The files of a ZIP archive that are asked for, by path.
 * @throws SpeechError InputError where it is damaged, or would unfold beyond all measure
 */
export function openZip(bytes: Uint8Array, rules: ZipRules): ReadonlyMap<string, Uint8Array> {
  let unfolded = 0
  let files = 0
  const tooLarge = () => new SpeechError('InputError', rules.tooLarge)
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++files > MOST_FILES) throw tooLarge()
        if (rules.isWanted?.(name) === false) return false
        unfolded += originalSize
        if (unfolded > rules.mostBytes) throw tooLarge()
        if (originalSize > RATIO_FROM_BYTES && originalSize > MOST_RATIO * size) throw tooLarge()
        return true
      },
    })
    return new Map(Object.entries(found))
  } catch (cause) {
    if (cause instanceof SpeechError) throw cause
    throw new SpeechError('InputError', rules.damaged, { cause })
  }
}
